; The installer for Windows, made with Inno Setup 6.3 or later from the packed program:
;   iscc /DVersion=0.1.0 packaging\windows\dateline.iss
; It installs for one person without asking for an administrator, or for all if that is chosen.

#ifndef Version
  #error Say the version: /DVersion=
#endif
#ifndef Program
  #define Program "..\..\build\program\dateline"
#endif
#ifndef Icon
  #define Icon "..\..\build\icons\dateline.ico"
#endif

[Setup]
AppId={{6C1B51B2-9E0F-4A57-9A5B-0B1E64B5D0C7}
AppName=Dateline
AppVersion={#Version}
AppVerName=Dateline {#Version}
AppPublisher=The Dateline developers
VersionInfoVersion={#Version}
DefaultDirName={autopf}\Dateline
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; What Qt 6.11 asks for: Windows 10 1809.
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
LicenseFile=..\..\LICENSE
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\dateline-gui.exe
UninstallDisplayName=Dateline
OutputDir=..\..\build
OutputBaseFilename=dateline-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Associate=Open Dateline libraries (*.dateline) with Dateline
de.Associate=Dateline-Bibliotheken (*.dateline) mit Dateline öffnen
en.Library=Dateline library
de.Library=Dateline-Bibliothek

[Tasks]
Name: "associate"; Description: "{cm:Associate}"
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Program}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "..\..\build\licences\*"; DestDir: "{app}\licences"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "..\..\LICENSE"; DestDir: "{app}"; DestName: "LICENSE.txt"; Flags: ignoreversion
Source: "{#Icon}"; DestDir: "{app}"; DestName: "dateline.ico"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\Dateline"; Filename: "{app}\dateline-gui.exe"; IconFilename: "{app}\dateline.ico"
Name: "{autodesktop}\Dateline"; Filename: "{app}\dateline-gui.exe"; IconFilename: "{app}\dateline.ico"; Tasks: desktopicon

[Registry]
; The type of libraries; HKA is the person's part of the registry, or the machine's if it is installed for all.
Root: HKA; Subkey: "Software\Classes\Dateline.Library"; ValueType: string; ValueData: "{cm:Library}"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Dateline.Library\DefaultIcon"; ValueType: string; ValueData: "{app}\dateline.ico"; Tasks: associate
Root: HKA; Subkey: "Software\Classes\Dateline.Library\shell\open\command"; ValueType: string; ValueData: """{app}\dateline-gui.exe"" ""%1"""; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.dateline"; ValueType: string; ValueData: "Dateline.Library"; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.dateline"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-dateline"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.dateline\OpenWithProgids"; ValueType: string; ValueName: "Dateline.Library"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: associate
; "Open with" for articles: offered, never made the usual program.
Root: HKA; Subkey: "Software\Classes\Applications\dateline-gui.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Dateline"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\dateline-gui.exe\shell\open\command"; ValueType: string; ValueData: """{app}\dateline-gui.exe"" ""%1"""
#define Article(str Suffix) 'Root: HKA; Subkey: "Software\Classes\Applications\dateline-gui.exe\SupportedTypes"; ValueType: string; ValueName: "' + Suffix + '"; ValueData: ""'
#emit Article(".html")
#emit Article(".htm")
#emit Article(".mhtml")
#emit Article(".pdf")
#emit Article(".docx")
#emit Article(".odt")
#emit Article(".rtf")
#emit Article(".txt")
#emit Article(".md")
#emit Article(".epub")
#emit Article(".eml")

[Run]
Filename: "{app}\dateline-gui.exe"; Description: "{cm:LaunchProgram,Dateline}"; Flags: nowait postinstall skipifsilent
