"""What macOS is told about the application: its documents, its names, what it may be opened with (Info.plist)."""

from __future__ import annotations

from typing import Any

LIBRARY = "io.github.dateline.library"
"""The type of libraries, our own."""

ARTICLES = (
    "public.plain-text",
    "public.html",
    "public.xhtml",
    "com.apple.webarchive",
    "com.adobe.pdf",
    "org.openxmlformats.wordprocessingml.document",
    "org.oasis-open.opendocument.text",
    "public.rtf",
    "org.idpf.epub-container",
    "net.daringfireball.markdown",
    "com.apple.mail.email",
    "public.email-message",
)
"""The types of articles, which other programs own: Dateline only offers to open them."""


def information(version: str) -> dict[str, Any]:
    """Return what Info.plist says beside what PyInstaller writes itself."""
    return {
        "CFBundleName": "Dateline",
        "CFBundleDisplayName": "Dateline",
        "CFBundleExecutable": "dateline",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de"],
        "LSApplicationCategoryType": "public.app-category.productivity",
        "LSMinimumSystemVersion": "13.0",  # what Qt 6.11 asks for
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,
        "NSHumanReadableCopyright": "The Dateline developers. Apache License 2.0",
        "CFBundleDocumentTypes": [documents(), articles()],
        "UTExportedTypeDeclarations": [library_type()],
    }


def documents() -> dict[str, Any]:
    """Return the entry for libraries: a double click opens Dateline."""
    return {
        "CFBundleTypeName": "Dateline library",
        "CFBundleTypeRole": "Editor",
        "CFBundleTypeIconFile": "dateline.icns",
        "LSHandlerRank": "Owner",
        "LSItemContentTypes": [LIBRARY],
    }


def articles() -> dict[str, Any]:
    """Return the entry for articles: Dateline stands under “Open With”, another program stays the usual one."""
    return {
        "CFBundleTypeName": "Article",
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": list(ARTICLES),
    }


def library_type() -> dict[str, Any]:
    """Return what a library is: a database in a file that ends in .dateline."""
    return {
        "UTTypeIdentifier": LIBRARY,
        "UTTypeDescription": "Dateline library",
        "UTTypeConformsTo": ["public.data", "public.database"],
        "UTTypeIconFile": "dateline.icns",
        "UTTypeTagSpecification": {
            "public.filename-extension": ["dateline"],
            "public.mime-type": ["application/x-dateline"],
        },
    }
