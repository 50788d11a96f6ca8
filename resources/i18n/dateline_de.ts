<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Dateline</name>
        <message>
            <source> (and {} more)</source>
            <translation> (und {} weitere)</translation>
        </message>
        <message>
            <source> (you have said which is right)</source>
            <translation> (Sie haben gesagt, welches stimmt)</translation>
        </message>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source> pixels</source>
            <translation> Pixel</translation>
        </message>
        <message>
            <source> wait for it</source>
            <translation> warten darauf</translation>
        </message>
        <message>
            <source> waits for it</source>
            <translation> wartet darauf</translation>
        </message>
        <message>
            <source> – which one is right?</source>
            <translation> – welches stimmt?</translation>
        </message>
        <message>
            <source>&amp;About Dateline</source>
            <translation>&amp;Über Dateline</translation>
        </message>
        <message>
            <source>&amp;Accept</source>
            <translation>&amp;Annehmen</translation>
        </message>
        <message>
            <source>&amp;Add articles…</source>
            <translation>&amp;Artikel hinzufügen …</translation>
        </message>
        <message>
            <source>&amp;Add events</source>
            <translation>Ereignisse &amp;hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Category</source>
            <translation>&amp;Kategorie</translation>
        </message>
        <message>
            <source>&amp;Clear filters</source>
            <translation>Filter auf&amp;heben</translation>
        </message>
        <message>
            <source>&amp;Commands and articles…</source>
            <translation>&amp;Befehle und Artikel …</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Delete a saved filter</source>
            <translation>Gespeicherten Filter &amp;löschen</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Export picture…</source>
            <translation>Bild &amp;exportieren …</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>&amp;Suchen …</translation>
        </message>
        <message>
            <source>&amp;First event</source>
            <translation>&amp;Erstes Ereignis</translation>
        </message>
        <message>
            <source>&amp;Fold long gaps</source>
            <translation>Lange &amp;Lücken falten</translation>
        </message>
        <message>
            <source>&amp;Follow system</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Keep the other columns in the text of each event</source>
            <translation>Die übrigen Spalten im Text jedes Ereignisses &amp;behalten</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>&amp;Last event</source>
            <translation>&amp;Letztes Ereignis</translation>
        </message>
        <message>
            <source>&amp;Leave it out</source>
            <translation>&amp;Weglassen</translation>
        </message>
        <message>
            <source>&amp;Legend</source>
            <translation>L&amp;egende</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Measure</source>
            <translation>&amp;Messen</translation>
        </message>
        <message>
            <source>&amp;Merge events</source>
            <translation>Ereignisse zusa&amp;mmenlegen</translation>
        </message>
        <message>
            <source>&amp;New library…</source>
            <translation>&amp;Neue Bibliothek …</translation>
        </message>
        <message>
            <source>&amp;Next event</source>
            <translation>Nä&amp;chstes Ereignis</translation>
        </message>
        <message>
            <source>&amp;No lanes</source>
            <translation>Keine S&amp;puren</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Notiz</translation>
        </message>
        <message>
            <source>&amp;Open library…</source>
            <translation>Bibliothek ö&amp;ffnen …</translation>
        </message>
        <message>
            <source>&amp;Paste an article</source>
            <translation>Artikel e&amp;infügen</translation>
        </message>
        <message>
            <source>&amp;Previous event</source>
            <translation>&amp;Voriges Ereignis</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Drucken…</translation>
        </message>
        <message>
            <source>&amp;Publication dates</source>
            <translation>&amp;Veröffentlichungen</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Wieder&amp;holen</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>Anordnung &amp;zurücksetzen</translation>
        </message>
        <message>
            <source>&amp;Save filter…</source>
            <translation>Filter &amp;speichern …</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>&amp;Speichern…</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>&amp;Status</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>Schlag&amp;wörter</translation>
        </message>
        <message>
            <source>&amp;Time…</source>
            <translation>&amp;Zeitraum …</translation>
        </message>
        <message>
            <source>&amp;Today</source>
            <translation>&amp;Heute</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;What if…</source>
            <translation>&amp;Was wäre, wenn …</translation>
        </message>
        <message>
            <source>&amp;Whole timeline</source>
            <translation>G&amp;anze Zeitleiste</translation>
        </message>
        <message>
            <source>&amp;Zoom in</source>
            <translation>Ver&amp;größern</translation>
        </message>
        <message>
            <source>, copies of one text counted once</source>
            <translation>, Kopien eines Textes einmal gezählt</translation>
        </message>
        <message>
            <source>, {} of the words</source>
            <translation>, {} der Worte</translation>
        </message>
        <message>
            <source>, {} undated</source>
            <translation>, {} ohne Datum</translation>
        </message>
        <message>
            <source>1 article was</source>
            <translation>1 Artikel wurde</translation>
        </message>
        <message>
            <source>24 Nov 2025, 24.11.2025 or 2025-11-24</source>
            <translation>24.11.2025, 24. Nov. 2025 oder 2025-11-24</translation>
        </message>
        <message>
            <source>24 Nov 2025, 24.11.2025 or 24 de noviembre de 2025</source>
            <translation>24.11.2025, 24. Nov. 2025 oder 2025-11-24</translation>
        </message>
        <message>
            <source>24 Nov 2025, November 2025 or 2025</source>
            <translation>24.11.2025, November 2025 oder 2025</translation>
        </message>
        <message>
            <source>24 Nov 2025, two days before, or EDTF such as 2025-11</source>
            <translation>24.11.2025, November 2025 oder EDTF wie 2025-11</translation>
        </message>
        <message>
            <source>; copies of one text count once</source>
            <translation>; Kopien eines Textes zählen einmal</translation>
        </message>
        <message>
            <source>; you chose one</source>
            <translation>; Sie haben eines gewählt</translation>
        </message>
        <message>
            <source>A library is one file that keeps articles and everything you decide.</source>
            <translation>Eine Bibliothek ist eine Datei, die Artikel und alle Ihre Entscheidungen aufbewahrt.</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>About Dateline</source>
            <translation>Über Dateline</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <source>Accept  A</source>
            <translation>Annehmen  A</translation>
        </message>
        <message>
            <source>Accept event</source>
            <translation>Ereignis annehmen</translation>
        </message>
        <message>
            <source>Accept the event</source>
            <translation>Das Ereignis annehmen</translation>
        </message>
        <message>
            <source>Accept {} events</source>
            <translation>{} Ereignisse annehmen</translation>
        </message>
        <message>
            <source>Add &amp;event…</source>
            <translation>Ere&amp;ignis hinzufügen …</translation>
        </message>
        <message>
            <source>Add &amp;tags</source>
            <translation>Schlag&amp;wörter hinzufügen</translation>
        </message>
        <message>
            <source>Add a &amp;folder…</source>
            <translation>&amp;Ordner hinzufügen …</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Ordner hinzufügen</translation>
        </message>
        <message>
            <source>Add an event</source>
            <translation>Ereignis hinzufügen</translation>
        </message>
        <message>
            <source>Add an event, from the words selected in the text or by hand</source>
            <translation>Ein Ereignis hinzufügen, aus den markierten Wörtern oder von Hand</translation>
        </message>
        <message>
            <source>Add anyway</source>
            <translation>Trotzdem hinzufügen</translation>
        </message>
        <message>
            <source>Add article</source>
            <translation>Artikel hinzufügen</translation>
        </message>
        <message>
            <source>Add articles</source>
            <translation>Artikel hinzufügen</translation>
        </message>
        <message>
            <source>Add articles…</source>
            <translation>Artikel hinzufügen …</translation>
        </message>
        <message>
            <source>Add event</source>
            <translation>Ereignis hinzufügen</translation>
        </message>
        <message>
            <source>Add event from selection…</source>
            <translation>Ereignis aus der Auswahl hinzufügen …</translation>
        </message>
        <message>
            <source>Add every article in a folder</source>
            <translation>Alle Artikel eines Ordners hinzufügen</translation>
        </message>
        <message>
            <source>Add it as an article of its own</source>
            <translation>Als eigenen Artikel hinzufügen</translation>
        </message>
        <message>
            <source>Add news articles to see what happened when.</source>
            <translation>Fügen Sie Zeitungsartikel hinzu, um zu sehen, was wann geschah.</translation>
        </message>
        <message>
            <source>Add nothing</source>
            <translation>Nichts hinzufügen</translation>
        </message>
        <message>
            <source>Add pages, documents, mails and texts</source>
            <translation>Seiten, Dokumente, E-Mails und Texte hinzufügen</translation>
        </message>
        <message>
            <source>Add the text, the files or the page behind the link on the clipboard</source>
            <translation>Den Text, die Dateien oder die verlinkte Seite aus der Zwischenablage hinzufügen</translation>
        </message>
        <message>
            <source>Add {} articles</source>
            <translation>{} Artikel hinzufügen</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <source>Added by you</source>
            <translation>Von Ihnen hinzugefügt</translation>
        </message>
        <message>
            <source>Added {} articles</source>
            <translation>{} Artikel hinzugefügt</translation>
        </message>
        <message>
            <source>Added “{}”</source>
            <translation>„{}“ hinzugefügt</translation>
        </message>
        <message>
            <source>Added, worth a look</source>
            <translation>Hinzugefügt, einen Blick wert</translation>
        </message>
        <message>
            <source>Adding articles</source>
            <translation>Artikel werden hinzugefügt</translation>
        </message>
        <message>
            <source>Adding {}</source>
            <translation>{} wird hinzugefügt</translation>
        </message>
        <message>
            <source>Adding {} of {}: {}</source>
            <translation>{} von {} wird hinzugefügt: {}</translation>
        </message>
        <message>
            <source>Adding{}{} was stopped because the window was closed{}; add them again, none is added twice.</source>
            <translation>Das Hinzufügen{}{} endete, weil das Fenster geschlossen wurde{}; fügen Sie sie noch einmal hinzu, nichts kommt doppelt.</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>Adressen</translation>
        </message>
        <message>
            <source>Agree with the selected event</source>
            <translation>Dem ausgewählten Ereignis zustimmen</translation>
        </message>
        <message>
            <source>All dates…</source>
            <translation>Alle Daten …</translation>
        </message>
        <message>
            <source>All events ({})</source>
            <translation>Alle Ereignisse ({})</translation>
        </message>
        <message>
            <source>All events. Drag to move the part that is shown, turn the wheel to zoom.</source>
            <translation>Alle Ereignisse. Ziehen verschiebt den gezeigten Teil, das Mausrad vergrößert.</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>All reviewed.
Every date has been looked at; what you decided can be undone with Ctrl+Z.</source>
            <translation>Alles geprüft.
Jedes Datum ist angesehen; was Sie entschieden haben, nimmt Strg+Z zurück.</translation>
        </message>
        <message>
            <source>Already in the library</source>
            <translation>Schon in der Bibliothek</translation>
        </message>
        <message>
            <source>An event of your own, in no article.</source>
            <translation>Ein eigenes Ereignis, in keinem Artikel.</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>As large as the picture</source>
            <translation>So groß wie das Bild</translation>
        </message>
        <message>
            <source>As the dates of the table tell</source>
            <translation>Wie die Daten der Tabelle es zeigen</translation>
        </message>
        <message>
            <source>Back to the timeline</source>
            <translation>Zurück zur Zeitleiste</translation>
        </message>
        <message>
            <source>Between “{}” and “{}”: unknown, one of them has no date.</source>
            <translation>Zwischen „{}“ und „{}“: unbekannt, eines hat kein Datum.</translation>
        </message>
        <message>
            <source>Between “{}” and “{}”: {}</source>
            <translation>Zwischen „{}“ und „{}“: {}</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Kalender</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cancel the work under way</source>
            <translation>Die laufende Arbeit abbrechen</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>Gewissheit</translation>
        </message>
        <message>
            <source>Change &amp;headline…</source>
            <translation>&amp;Überschrift ändern …</translation>
        </message>
        <message>
            <source>Change category</source>
            <translation>Kategorie ändern</translation>
        </message>
        <message>
            <source>Change category of {} events</source>
            <translation>Kategorie von {} Ereignissen ändern</translation>
        </message>
        <message>
            <source>Change details</source>
            <translation>Einzelheiten ändern</translation>
        </message>
        <message>
            <source>Change details of {} events</source>
            <translation>Einzelheiten von {} Ereignissen ändern</translation>
        </message>
        <message>
            <source>Change headline</source>
            <translation>Überschrift ändern</translation>
        </message>
        <message>
            <source>Change publication date</source>
            <translation>Erscheinungsdatum ändern</translation>
        </message>
        <message>
            <source>Change status</source>
            <translation>Status ändern</translation>
        </message>
        <message>
            <source>Change status of {} events</source>
            <translation>Status von {} Ereignissen ändern</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ändern …</translation>
        </message>
        <message>
            <source>Choose date</source>
            <translation>Datum wählen</translation>
        </message>
        <message>
            <source>Choose publication date</source>
            <translation>Erscheinungsdatum wählen</translation>
        </message>
        <message>
            <source>Choose the column with the dates and the one that says what happened.</source>
            <translation>Wählen Sie die Spalte mit den Daten und die, die sagt, was geschah.</translation>
        </message>
        <message>
            <source>Choose the right date</source>
            <translation>Richtiges Datum wählen</translation>
        </message>
        <message>
            <source>Choose the same for all</source>
            <translation>Für alle dasselbe wählen</translation>
        </message>
        <message>
            <source>Choose what becomes of articles that may be here already</source>
            <translation>Entscheiden, was aus Artikeln wird, die vielleicht schon da sind</translation>
        </message>
        <message>
            <source>Choose what is shown</source>
            <translation>Wählen, was gezeigt wird</translation>
        </message>
        <message>
            <source>Choose {}: {}</source>
            <translation>{} wählen: {}</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <source>Chosen filters</source>
            <translation>Gewählte Filter</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>Alle Filter aufheben</translation>
        </message>
        <message>
            <source>Click the event to measure from.</source>
            <translation>Das Ereignis anklicken, von dem gemessen wird.</translation>
        </message>
        <message>
            <source>Click to remove this filter</source>
            <translation>Klicken hebt diesen Filter auf</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close message</source>
            <translation>Meldung schließen</translation>
        </message>
        <message>
            <source>Close the panel {}</source>
            <translation>Den Bereich {} schließen</translation>
        </message>
        <message>
            <source>Close the report</source>
            <translation>Den Bericht schließen</translation>
        </message>
        <message>
            <source>Close the window; everything is saved</source>
            <translation>Das Fenster schließen; alles ist gespeichert</translation>
        </message>
        <message>
            <source>Close; the View menu brings it back</source>
            <translation>Schließen; das Menü Ansicht bringt es zurück</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Columns of a table</source>
            <translation>Spalten einer Tabelle</translation>
        </message>
        <message>
            <source>Columns of “{}”</source>
            <translation>Spalten von „{}“</translation>
        </message>
        <message>
            <source>Command or article</source>
            <translation>Befehl oder Artikel</translation>
        </message>
        <message>
            <source>Commands and articles</source>
            <translation>Befehle und Artikel</translation>
        </message>
        <message>
            <source>Commands that fit</source>
            <translation>Passende Befehle</translation>
        </message>
        <message>
            <source>Computation</source>
            <translation>Berechnung</translation>
        </message>
        <message>
            <source>Computation of the selected date</source>
            <translation>Berechnung des ausgewählten Datums</translation>
        </message>
        <message>
            <source>Cop&amp;y picture</source>
            <translation>Bild kopie&amp;ren</translation>
        </message>
        <message>
            <source>Copy &amp;diagnostics</source>
            <translation>&amp;Diagnose kopieren</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Als Text kopieren</translation>
        </message>
        <message>
            <source>Copy the report as text</source>
            <translation>Den Bericht als Text kopieren</translation>
        </message>
        <message>
            <source>Correct &amp;date…</source>
            <translation>&amp;Datum berichtigen …</translation>
        </message>
        <message>
            <source>Correct date</source>
            <translation>Datum berichtigen</translation>
        </message>
        <message>
            <source>Correct publication date</source>
            <translation>Erscheinungsdatum berichtigen</translation>
        </message>
        <message>
            <source>Correct the date</source>
            <translation>Das Datum berichtigen</translation>
        </message>
        <message>
            <source>Correct the date of the event</source>
            <translation>Das Datum des Ereignisses berichtigen</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Ändern …</translation>
        </message>
        <message>
            <source>Correct…  C</source>
            <translation>Ändern …  C</translation>
        </message>
        <message>
            <source>Could not be added</source>
            <translation>Konnte nicht hinzugefügt werden</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>Date and computation</source>
            <translation>Datum und Berechnung</translation>
        </message>
        <message>
            <source>Date in EDTF</source>
            <translation>Datum in EDTF</translation>
        </message>
        <message>
            <source>Date in standard notations</source>
            <translation>Datum in genormter Schreibweise</translation>
        </message>
        <message>
            <source>Date in use</source>
            <translation>Verwendetes Datum</translation>
        </message>
        <message>
            <source>Date in words</source>
            <translation>Datum in Worten</translation>
        </message>
        <message>
            <source>Date now</source>
            <translation>Datum jetzt</translation>
        </message>
        <message>
            <source>Date, or first day</source>
            <translation>Datum oder erster Tag</translation>
        </message>
        <message>
            <source>Dateline libraries</source>
            <translation>Dateline-Bibliotheken</translation>
        </message>
        <message>
            <source>Dates such as 05/11/2025</source>
            <translation>Daten wie 05/11/2025</translation>
        </message>
        <message>
            <source>Dates such as 05/11/2025 could be two days: say what comes first.</source>
            <translation>Daten wie 05/11/2025 können zwei Tage meinen: sagen Sie, was zuerst steht.</translation>
        </message>
        <message>
            <source>Dates that were found</source>
            <translation>Gefundene Daten</translation>
        </message>
        <message>
            <source>Dates that would move</source>
            <translation>Daten, die sich verschieben würden</translation>
        </message>
        <message>
            <source>Day first: 5 November</source>
            <translation>Tag zuerst: 5. November</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>De&amp;tails…</source>
            <translation>Ein&amp;zelheiten …</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Entscheidung</translation>
        </message>
        <message>
            <source>Delete eve&amp;nt</source>
            <translation>Ereignis &amp;löschen</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Details of the message</source>
            <translation>Einzelheiten der Meldung</translation>
        </message>
        <message>
            <source>Details of {} events</source>
            <translation>Einzelheiten von {} Ereignissen</translation>
        </message>
        <message>
            <source>Diagnostics copied</source>
            <translation>Diagnose kopiert</translation>
        </message>
        <message>
            <source>Do what the message offers</source>
            <translation>Tun, was die Meldung anbietet</translation>
        </message>
        <message>
            <source>Doing again: {}</source>
            <translation>Wird wiederholt: {}</translation>
        </message>
        <message>
            <source>Done again: {}</source>
            <translation>Wiederhergestellt: {}</translation>
        </message>
        <message>
            <source>Draw a line at the day of today; nothing is counted from it</source>
            <translation>Eine Linie am heutigen Tag ziehen; nichts wird von ihr aus gerechnet</translation>
        </message>
        <message>
            <source>Draw a line where each article was published</source>
            <translation>Eine Linie ziehen, wo jeder Artikel veröffentlicht wurde</translation>
        </message>
        <message>
            <source>Drop 1 file to add it</source>
            <translation>1 Datei ablegen, um sie hinzuzufügen</translation>
        </message>
        <message>
            <source>Drop here</source>
            <translation>Hier ablegen</translation>
        </message>
        <message>
            <source>Drop the library to open it</source>
            <translation>Die Bibliothek ablegen, um sie zu öffnen</translation>
        </message>
        <message>
            <source>Drop the link to fetch its article</source>
            <translation>Den Link ablegen, um seinen Artikel abzurufen</translation>
        </message>
        <message>
            <source>Drop the selection to add it as an article</source>
            <translation>Die Auswahl ablegen, um sie als Artikel hinzuzufügen</translation>
        </message>
        <message>
            <source>Drop the text to add it as an article</source>
            <translation>Den Text ablegen, um ihn als Artikel hinzuzufügen</translation>
        </message>
        <message>
            <source>Drop {} and {} to add them</source>
            <translation>{} und {} hier ablegen, um sie hinzuzufügen</translation>
        </message>
        <message>
            <source>Drop {} file to add it</source>
            <translation>{} Datei ablegen, um sie hinzuzufügen</translation>
        </message>
        <message>
            <source>Drop {} files to add them</source>
            <translation>{} Dateien ablegen, um sie hinzuzufügen</translation>
        </message>
        <message>
            <source>Drop {} links to fetch their articles</source>
            <translation>{} Links ablegen, um ihre Artikel abzurufen</translation>
        </message>
        <message>
            <source>Drop {} to add the articles inside</source>
            <translation>{} ablegen, um die Artikel darin hinzuzufügen</translation>
        </message>
        <message>
            <source>Ea&amp;rlier</source>
            <translation>F&amp;rüher</translation>
        </message>
        <message>
            <source>End  Esc</source>
            <translation>Beenden  Esc</translation>
        </message>
        <message>
            <source>End measuring</source>
            <translation>Messen beenden</translation>
        </message>
        <message>
            <source>End the review</source>
            <translation>Die Prüfung beenden</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Events reviewed</source>
            <translation>Geprüfte Ereignisse</translation>
        </message>
        <message>
            <source>Everything without a date</source>
            <translation>Alles ohne Datum</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <source>Explain the signs above the timeline</source>
            <translation>Die Zeichen über der Zeitleiste erklären</translation>
        </message>
        <message>
            <source>Export &amp;data…</source>
            <translation>Da&amp;ten exportieren …</translation>
        </message>
        <message>
            <source>Export data</source>
            <translation>Daten exportieren</translation>
        </message>
        <message>
            <source>Export picture</source>
            <translation>Bild exportieren</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>F&amp;ilter</source>
            <translation>F&amp;ilter</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>Abrufen</translation>
        </message>
        <message>
            <source>Fetch from the network</source>
            <translation>Aus dem Netz abrufen</translation>
        </message>
        <message>
            <source>Fetch these {} pages?</source>
            <translation>Diese {} Seiten abrufen?</translation>
        </message>
        <message>
            <source>Fetch this page?</source>
            <translation>Diese Seite abrufen?</translation>
        </message>
        <message>
            <source>Fetching</source>
            <translation>Wird abgerufen</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Find any command or article by a few letters</source>
            <translation>Jeden Befehl und Artikel mit ein paar Buchstaben finden</translation>
        </message>
        <message>
            <source>Find in articles and events</source>
            <translation>In Artikeln und Ereignissen suchen</translation>
        </message>
        <message>
            <source>Find ne&amp;xt</source>
            <translation>Weiters&amp;uchen</translation>
        </message>
        <message>
            <source>Find pre&amp;vious</source>
            <translation>Rü&amp;ckwärts suchen</translation>
        </message>
        <message>
            <source>Find words in articles, headlines, notes and tags</source>
            <translation>Wörter in Artikeln, Überschriften, Notizen und Schlagwörtern suchen</translation>
        </message>
        <message>
            <source>Finding implied events</source>
            <translation>Erschlossene Ereignisse werden gesucht</translation>
        </message>
        <message>
            <source>Footnotes with sources and quotes</source>
            <translation>Fußnoten mit Quellen und Zitaten</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>From “{}”</source>
            <translation>Aus „{}“</translation>
        </message>
        <message>
            <source>From “{}” ({}): click another event.</source>
            <translation>Von „{}“ ({}): ein anderes Ereignis anklicken.</translation>
        </message>
        <message>
            <source>From “{}”: “{}”</source>
            <translation>Aus „{}“: „{}“</translation>
        </message>
        <message>
            <source>Give each article a lane of its own</source>
            <translation>Jedem Artikel eine eigene Spur geben</translation>
        </message>
        <message>
            <source>Give each category a lane of its own</source>
            <translation>Jeder Kategorie eine eigene Spur geben</translation>
        </message>
        <message>
            <source>Give each publisher a lane of its own</source>
            <translation>Jeder Quelle eine eigene Spur geben</translation>
        </message>
        <message>
            <source>Give the letters of the article their first size; Ctrl+0 while reading it</source>
            <translation>Der Schrift des Artikels ihre erste Größe geben; beim Lesen Strg+0</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Los</translation>
        </message>
        <message>
            <source>Go to &amp;date…</source>
            <translation>Gehe zu &amp;Datum …</translation>
        </message>
        <message>
            <source>Go to date</source>
            <translation>Gehe zu Datum</translation>
        </message>
        <message>
            <source>Go to the phrase it counts from</source>
            <translation>Zu den Worten gehen, von denen an gezählt wird</translation>
        </message>
        <message>
            <source>Go to the publication date</source>
            <translation>Zum Erscheinungsdatum gehen</translation>
        </message>
        <message>
            <source>Go to “{}”</source>
            <translation>Zu „{}“ gehen</translation>
        </message>
        <message>
            <source>Here already as “{0}” ({1})</source>
            <translation>Schon hier als „{0}“ ({1})</translation>
        </message>
        <message>
            <source>How far the review is</source>
            <translation>Wie weit die Prüfung ist</translation>
        </message>
        <message>
            <source>How many events are shown</source>
            <translation>Wie viele Ereignisse gezeigt werden</translation>
        </message>
        <message>
            <source>How many sources there are</source>
            <translation>Wie viele Quellen es gibt</translation>
        </message>
        <message>
            <source>How the date is understood</source>
            <translation>Wie das Datum verstanden wird</translation>
        </message>
        <message>
            <source>How the publication date is known</source>
            <translation>Woher das Erscheinungsdatum bekannt ist</translation>
        </message>
        <message>
            <source>How their dates go together</source>
            <translation>Wie ihre Daten zusammenpassen</translation>
        </message>
        <message>
            <source>How this date came about</source>
            <translation>Wie dieses Datum zustande kam</translation>
        </message>
        <message>
            <source>How to add articles</source>
            <translation>Wie man Artikel hinzufügt</translation>
        </message>
        <message>
            <source>Import report</source>
            <translation>Bericht über das Hinzufügen</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>Gilt</translation>
        </message>
        <message>
            <source>It could also be:</source>
            <translation>Es könnte auch sein:</translation>
        </message>
        <message>
            <source>It is the only thing Dateline loads from the network.</source>
            <translation>Sonst lädt Dateline nichts aus dem Netz.</translation>
        </message>
        <message>
            <source>Its words</source>
            <translation>Seine Wörter</translation>
        </message>
        <message>
            <source>Keep out</source>
            <translation>Weglassen</translation>
        </message>
        <message>
            <source>Keep the filters under a name in this library</source>
            <translation>Die Filter unter einem Namen in dieser Bibliothek aufbewahren</translation>
        </message>
        <message>
            <source>Kept out</source>
            <translation>Weggelassen</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Taste</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Kind of date</source>
            <translation>Art des Datums</translation>
        </message>
        <message>
            <source>La&amp;ter</source>
            <translation>Spä&amp;ter</translation>
        </message>
        <message>
            <source>Lanes</source>
            <translation>Spuren</translation>
        </message>
        <message>
            <source>Lanes by &amp;article</source>
            <translation>Spuren nach &amp;Artikel</translation>
        </message>
        <message>
            <source>Lanes by &amp;category</source>
            <translation>Spuren nach &amp;Kategorie</translation>
        </message>
        <message>
            <source>Lanes by &amp;status</source>
            <translation>Spuren nach &amp;Status</translation>
        </message>
        <message>
            <source>Lanes by s&amp;ource</source>
            <translation>Spuren nach &amp;Quelle</translation>
        </message>
        <message>
            <source>Lang&amp;uage</source>
            <translation>S&amp;prache</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>Te&amp;xt größer machen</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <source>Last import &amp;report</source>
            <translation>Bericht über das &amp;letzte Hinzufügen</translation>
        </message>
        <message>
            <source>Leave everything as it is</source>
            <translation>Alles lassen, wie es ist</translation>
        </message>
        <message>
            <source>Leave the date under review for later</source>
            <translation>Das Datum in Prüfung für später lassen</translation>
        </message>
        <message>
            <source>Leave the event for later</source>
            <translation>Das Ereignis für später lassen</translation>
        </message>
        <message>
            <source>Leave the library as it is</source>
            <translation>Die Bibliothek lassen, wie sie ist</translation>
        </message>
        <message>
            <source>Legend of the signs</source>
            <translation>Legende der Zeichen</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Lines that were removed from the page</source>
            <translation>Zeilen, die von der Seite entfernt wurden</translation>
        </message>
        <message>
            <source>List of articles</source>
            <translation>Liste der Artikel</translation>
        </message>
        <message>
            <source>List of shortcuts</source>
            <translation>Liste der Tastenkürzel</translation>
        </message>
        <message>
            <source>Log: {}</source>
            <translation>Protokoll: {}</translation>
        </message>
        <message>
            <source>Loo&amp;k of the timeline</source>
            <translation>&amp;Was die Zeitleiste zeigt</translation>
        </message>
        <message>
            <source>Look at a made-up story in a library of its own</source>
            <translation>Eine erfundene Geschichte in einer eigenen Bibliothek ansehen</translation>
        </message>
        <message>
            <source>Look at one date after another, the most doubtful first</source>
            <translation>Ein Datum nach dem anderen ansehen, das zweifelhafteste zuerst</translation>
        </message>
        <message>
            <source>Looking for what is doubtful…</source>
            <translation>Zweifelhaftes wird gesucht …</translation>
        </message>
        <message>
            <source>Make every telling an event of its own</source>
            <translation>Aus jeder Erzählung ein eigenes Ereignis machen</translation>
        </message>
        <message>
            <source>Make every telling of the selected event an event of its own</source>
            <translation>Aus jeder Erzählung des ausgewählten Ereignisses ein eigenes machen</translation>
        </message>
        <message>
            <source>Make one event of those picked in the table</source>
            <translation>Aus den in der Tabelle ausgewählten Ereignissen eines machen</translation>
        </message>
        <message>
            <source>Make the change again</source>
            <translation>Die Änderung wiederholen</translation>
        </message>
        <message>
            <source>Make the event undecided again</source>
            <translation>Das Ereignis wieder offen lassen</translation>
        </message>
        <message>
            <source>Make the letters of the article larger; Ctrl++ while reading it</source>
            <translation>Die Schrift des Artikels vergrößern; beim Lesen Strg++</translation>
        </message>
        <message>
            <source>Make the letters of the article smaller; Ctrl+- while reading it</source>
            <translation>Die Schrift des Artikels verkleinern; beim Lesen Strg+-</translation>
        </message>
        <message>
            <source>Make the selected telling an event of its own</source>
            <translation>Aus der ausgewählten Erzählung ein eigenes Ereignis machen</translation>
        </message>
        <message>
            <source>March 2025 – June 2025, 2025, since 2024, before May 2020</source>
            <translation>März 2025 – Juni 2025, 2025, seit 2024, vor Mai 2020</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>Bedeutung</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>Menus, notices and the like that are not part of the article</source>
            <translation>Menüs, Hinweise und Ähnliches, das nicht zum Artikel gehört</translation>
        </message>
        <message>
            <source>Merge event</source>
            <translation>Ereignis zusammenlegen</translation>
        </message>
        <message>
            <source>Merge {} events</source>
            <translation>{} Ereignisse zusammenlegen</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Month first: 11 May</source>
            <translation>Monat zuerst: 11. Mai</translation>
        </message>
        <message>
            <source>Move event</source>
            <translation>Ereignis verschieben</translation>
        </message>
        <message>
            <source>Move the timeline to a date</source>
            <translation>Die Zeitleiste zu einem Datum bewegen</translation>
        </message>
        <message>
            <source>Move the timeline to earlier times</source>
            <translation>Die Zeitleiste in frühere Zeiten bewegen</translation>
        </message>
        <message>
            <source>Move the timeline to later times</source>
            <translation>Die Zeitleiste in spätere Zeiten bewegen</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>Name des Filters</translation>
        </message>
        <message>
            <source>Name of the filter:</source>
            <translation>Name des Filters:</translation>
        </message>
        <message>
            <source>New library</source>
            <translation>Neue Bibliothek</translation>
        </message>
        <message>
            <source>New library…</source>
            <translation>Neue Bibliothek …</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <source>No articles yet</source>
            <translation>Noch keine Artikel</translation>
        </message>
        <message>
            <source>No date of this article depends on it.</source>
            <translation>Kein Datum dieses Artikels hängt davon ab.</translation>
        </message>
        <message>
            <source>No events match: 0 of {1} shown</source>
            <translation>Kein Ereignis passt: 0 von {1} gezeigt</translation>
        </message>
        <message>
            <source>No events were found.</source>
            <translation>Es wurden keine Ereignisse gefunden.</translation>
        </message>
        <message>
            <source>No library is open</source>
            <translation>Keine Bibliothek ist geöffnet</translation>
        </message>
        <message>
            <source>No library is open.</source>
            <translation>Keine Bibliothek ist geöffnet.</translation>
        </message>
        <message>
            <source>No library is open: make one with File, New library, then add the articles again.</source>
            <translation>Keine Bibliothek ist geöffnet: Legen Sie mit Datei, Neue Bibliothek eine an und fügen Sie die Artikel noch einmal hinzu.</translation>
        </message>
        <message>
            <source>No time expressions were found.</source>
            <translation>Es wurden keine Zeitangaben gefunden.</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>Not tried: no articles by their names</source>
            <translation>Nicht versucht: dem Namen nach keine Artikel</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Nothing has “{}”.</source>
            <translation>Nichts enthält „{}“.</translation>
        </message>
        <message>
            <source>Nothing waits for a date.
Everything that was found has its place in time.</source>
            <translation>Nichts wartet auf ein Datum.
Alles Gefundene hat seinen Platz in der Zeit.</translation>
        </message>
        <message>
            <source>Nothing was found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Now it is not known.</source>
            <translation>Jetzt ist es nicht bekannt.</translation>
        </message>
        <message>
            <source>Now: {}</source>
            <translation>Jetzt: {}</translation>
        </message>
        <message>
            <source>Number of events</source>
            <translation>Anzahl der Ereignisse</translation>
        </message>
        <message>
            <source>Number of the page</source>
            <translation>Nummer der Seite</translation>
        </message>
        <message>
            <source>Onl&amp;y this article</source>
            <translation>&amp;Nur dieser Artikel</translation>
        </message>
        <message>
            <source>Only guesses</source>
            <translation>Nur Vermutungen</translation>
        </message>
        <message>
            <source>Only guesses: such a date says little about when the article was published.</source>
            <translation>Nur Vermutungen: Ein solches Datum sagt wenig darüber, wann der Artikel erschien.</translation>
        </message>
        <message>
            <source>Only the &amp;article in front</source>
            <translation>Nur der &amp;Artikel vorn</translation>
        </message>
        <message>
            <source>Open another library</source>
            <translation>Eine andere Bibliothek öffnen</translation>
        </message>
        <message>
            <source>Open library</source>
            <translation>Bibliothek öffnen</translation>
        </message>
        <message>
            <source>Open library…</source>
            <translation>Bibliothek öffnen …</translation>
        </message>
        <message>
            <source>Open or close the selected event in the table, to see who tells it</source>
            <translation>Das ausgewählte Ereignis in der Tabelle auf- oder zuklappen, um zu sehen, wer es erzählt</translation>
        </message>
        <message>
            <source>Open recen&amp;t</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open the made-up story as it was at first, whatever was done to it</source>
            <translation>Die erdachte Geschichte öffnen, wie sie am Anfang war, was auch immer mit ihr geschah</translation>
        </message>
        <message>
            <source>Open the sa&amp;mple</source>
            <translation>Beis&amp;piel öffnen</translation>
        </message>
        <message>
            <source>Open the sample</source>
            <translation>Beispiel öffnen</translation>
        </message>
        <message>
            <source>Opening the library</source>
            <translation>Die Bibliothek wird geöffnet</translation>
        </message>
        <message>
            <source>Opening “{}”…</source>
            <translation>„{}“ wird geöffnet …</translation>
        </message>
        <message>
            <source>Or drag this button to where the picture shall be</source>
            <translation>Oder ziehen Sie diesen Knopf dorthin, wo das Bild hin soll</translation>
        </message>
        <message>
            <source>Or drop files, a folder, a link or a part of a page anywhere on this window, or paste with Ctrl+V.
Saved pages, PDF, Word, OpenDocument, mails, books, feeds, archives and plain text are read.
Nothing is loaded from the network unless you drop a link and agree.</source>
            <translation>Oder ziehen Sie Dateien, einen Ordner, einen Link oder einen Teil einer Seite auf dieses Fenster, oder fügen Sie mit Strg+V ein.
Gelesen werden gespeicherte Seiten, PDF, Word, OpenDocument, E-Mails, Bücher, Feeds, Archive und reiner Text.
Aus dem Netz wird nichts geladen, außer Sie legen einen Link ab und stimmen zu.</translation>
        </message>
        <message>
            <source>Order of day and month</source>
            <translation>Reihenfolge von Tag und Monat</translation>
        </message>
        <message>
            <source>Other readings of the date</source>
            <translation>Andere Lesarten des Datums</translation>
        </message>
        <message>
            <source>Over several pages</source>
            <translation>Über mehrere Seiten</translation>
        </message>
        <message>
            <source>Overview of all events</source>
            <translation>Überblick über alle Ereignisse</translation>
        </message>
        <message>
            <source>P&amp;anels</source>
            <translation>&amp;Bereiche</translation>
        </message>
        <message>
            <source>PDF – to print</source>
            <translation>PDF – zum Drucken</translation>
        </message>
        <message>
            <source>PNG – for the web and documents</source>
            <translation>PNG – für Web und Dokumente</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Seite davor</translation>
        </message>
        <message>
            <source>Page {} of {}</source>
            <translation>Seite {} von {}</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Part what happened from what is planned, possible or denied</source>
            <translation>Geschehenes von Geplantem, Möglichem und Bestrittenem trennen</translation>
        </message>
        <message>
            <source>Perhaps here already: not added until you choose</source>
            <translation>Vielleicht schon hier: erst hinzugefügt, wenn Sie wählen</translation>
        </message>
        <message>
            <source>Pick a day from a calendar</source>
            <translation>Einen Tag aus dem Kalender wählen</translation>
        </message>
        <message>
            <source>Pick a day from a calendar (Alt+Down)</source>
            <translation>Einen Tag aus dem Kalender wählen (Alt+Ab)</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Pr&amp;int…</source>
            <translation>&amp;Drucken…</translation>
        </message>
        <message>
            <source>Preview of the picture</source>
            <translation>Vorschau des Bildes</translation>
        </message>
        <message>
            <source>Print the timeline</source>
            <translation>Die Zeitleiste drucken</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Problem</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Publication date</source>
            <translation>Erscheinungsdatum</translation>
        </message>
        <message>
            <source>Publication date of the article</source>
            <translation>Erscheinungsdatum des Artikels</translation>
        </message>
        <message>
            <source>Publication date unknown</source>
            <translation>Erscheinungsdatum unbekannt</translation>
        </message>
        <message>
            <source>Publication date unknown – when was it published?</source>
            <translation>Erscheinungsdatum unbekannt – wann ist er erschienen?</translation>
        </message>
        <message>
            <source>Publication date: click to see how it is known, or to choose another</source>
            <translation>Erscheinungsdatum: Klicken zeigt, woher es bekannt ist, und lässt ein anderes wählen</translation>
        </message>
        <message>
            <source>Publication date: {}</source>
            <translation>Erscheinungsdatum: {}</translation>
        </message>
        <message>
            <source>Publication date…</source>
            <translation>Erschienen …</translation>
        </message>
        <message>
            <source>Published {}</source>
            <translation>Erschienen {}</translation>
        </message>
        <message>
            <source>Put it in place of the article that is here; your corrections are kept</source>
            <translation>An die Stelle des vorhandenen Artikels setzen; Ihre Berichtigungen bleiben</translation>
        </message>
        <message>
            <source>Put the timeline on the clipboard as a picture, as the last one was wished</source>
            <translation>Die Zeitleiste als Bild in die Zwischenablage legen, so wie das letzte gewünscht war</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Re&amp;ject</source>
            <translation>&amp;Verwerfen</translation>
        </message>
        <message>
            <source>Re&amp;store</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Read all a&amp;gain</source>
            <translation>Alle ne&amp;u lesen</translation>
        </message>
        <message>
            <source>Read article again</source>
            <translation>Artikel neu lesen</translation>
        </message>
        <message>
            <source>Read every article again with the rules of this version; what you decided stays</source>
            <translation>Jeden Artikel mit den Regeln dieser Version neu lesen; was Sie entschieden haben, bleibt</translation>
        </message>
        <message>
            <source>Read {} articles again</source>
            <translation>{} Artikel neu lesen</translation>
        </message>
        <message>
            <source>Reading again</source>
            <translation>Neu lesen</translation>
        </message>
        <message>
            <source>Reading again {} of {}: {}</source>
            <translation>{} von {} wird neu gelesen: {}</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Reject  R</source>
            <translation>Verwerfen  R</translation>
        </message>
        <message>
            <source>Reject event</source>
            <translation>Ereignis verwerfen</translation>
        </message>
        <message>
            <source>Reject the event</source>
            <translation>Das Ereignis verwerfen</translation>
        </message>
        <message>
            <source>Reject {} events</source>
            <translation>{} Ereignisse verwerfen</translation>
        </message>
        <message>
            <source>Remove arti&amp;cle</source>
            <translation>Artikel ent&amp;fernen</translation>
        </message>
        <message>
            <source>Remove article</source>
            <translation>Artikel entfernen</translation>
        </message>
        <message>
            <source>Remove event</source>
            <translation>Ereignis entfernen</translation>
        </message>
        <message>
            <source>Remove the filter {}: {}</source>
            <translation>Den Filter {}: {} aufheben</translation>
        </message>
        <message>
            <source>Remove {} events</source>
            <translation>{} Ereignisse entfernen</translation>
        </message>
        <message>
            <source>Removed from the page</source>
            <translation>Von der Seite entfernt</translation>
        </message>
        <message>
            <source>Removed from the page: {}</source>
            <translation>Von der Seite entfernt: {}</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Replace article</source>
            <translation>Artikel ersetzen</translation>
        </message>
        <message>
            <source>Replace {} articles</source>
            <translation>{} Artikel ersetzen</translation>
        </message>
        <message>
            <source>Replaced the older reading.</source>
            <translation>Die ältere Fassung wurde ersetzt.</translation>
        </message>
        <message>
            <source>Replaced the older reading; {} kept.</source>
            <translation>Die ältere Fassung wurde ersetzt; {} behalten.</translation>
        </message>
        <message>
            <source>Replaced {}</source>
            <translation>{} ersetzt</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Reports of this session</source>
            <translation>Berichte dieser Sitzung</translation>
        </message>
        <message>
            <source>Resolve the selected one</source>
            <translation>Das Ausgewählte klären</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Restore  U</source>
            <translation>Zurücksetzen  U</translation>
        </message>
        <message>
            <source>Restore event</source>
            <translation>Ereignis zurücksetzen</translation>
        </message>
        <message>
            <source>Restore the event</source>
            <translation>Das Ereignis zurücksetzen</translation>
        </message>
        <message>
            <source>Restore {} events</source>
            <translation>{} Ereignisse zurücksetzen</translation>
        </message>
        <message>
            <source>Result of the review</source>
            <translation>Ergebnis der Prüfung</translation>
        </message>
        <message>
            <source>Return to the event before</source>
            <translation>Zum vorigen Ereignis zurück</translation>
        </message>
        <message>
            <source>Rev&amp;iew dates</source>
            <translation>Daten &amp;prüfen</translation>
        </message>
        <message>
            <source>Review of dates</source>
            <translation>Prüfung der Daten</translation>
        </message>
        <message>
            <source>Reviewed</source>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>S&amp;kip</source>
            <translation>Ü&amp;berspringen</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>Text kleiner &amp;machen</translation>
        </message>
        <message>
            <source>SVG – to edit, sharp at any size</source>
            <translation>SVG – bearbeitbar, immer scharf</translation>
        </message>
        <message>
            <source>Sa&amp;ve filter…</source>
            <translation>Filter &amp;speichern …</translation>
        </message>
        <message>
            <source>Save a &amp;copy…</source>
            <translation>&amp;Kopie speichern …</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Kopie speichern</translation>
        </message>
        <message>
            <source>Save filter</source>
            <translation>Filter speichern</translation>
        </message>
        <message>
            <source>Save the timeline as a picture</source>
            <translation>Die Zeitleiste als Bild speichern</translation>
        </message>
        <message>
            <source>Save these filters under a name</source>
            <translation>Diese Filter unter einem Namen speichern</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <source>Saved a copy as {}.</source>
            <translation>Kopie gespeichert als {}.</translation>
        </message>
        <message>
            <source>Saved the data as {}.</source>
            <translation>Die Daten sind als {} gespeichert.</translation>
        </message>
        <message>
            <source>Saved the data as {}. The details say what this format cannot hold.</source>
            <translation>Die Daten sind als {} gespeichert. Die Einzelheiten sagen, was dieses Format nicht aufnehmen kann.</translation>
        </message>
        <message>
            <source>Saved the picture as {}.</source>
            <translation>Bild gespeichert als {}.</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern …</translation>
        </message>
        <message>
            <source>Saving a copy</source>
            <translation>Kopie wird gespeichert</translation>
        </message>
        <message>
            <source>Say how much time lies between the selected event and the next one that is selected; or hold Ctrl and click two</source>
            <translation>Sagen, wie viel Zeit zwischen dem gewählten und dem nächsten gewählten Ereignis liegt; oder zwei mit Strg anklicken</translation>
        </message>
        <message>
            <source>Say when it was published.</source>
            <translation>Sagen Sie, wann er erschienen ist.</translation>
        </message>
        <message>
            <source>Say when the article in front was published</source>
            <translation>Sagen, wann der Artikel vorn erschienen ist</translation>
        </message>
        <message>
            <source>Say when the selected event happened</source>
            <translation>Sagen, wann das ausgewählte Ereignis geschah</translation>
        </message>
        <message>
            <source>See what would move if it were another date</source>
            <translation>Sehen, was sich bei einem anderen Datum verschöbe</translation>
        </message>
        <message>
            <source>See what would move if the article in front had been published on another day</source>
            <translation>Sehen, was sich verschöbe, wäre der Artikel vorn an einem anderen Tag erschienen</translation>
        </message>
        <message>
            <source>Select an event or a marked phrase to see how its date was computed.</source>
            <translation>Wählen Sie ein Ereignis oder markierte Worte, um zu sehen, wie das Datum berechnet wurde.</translation>
        </message>
        <message>
            <source>Select the first event in order of time</source>
            <translation>Das zeitlich erste Ereignis auswählen</translation>
        </message>
        <message>
            <source>Select the last event in order of time</source>
            <translation>Das zeitlich letzte Ereignis auswählen</translation>
        </message>
        <message>
            <source>Select the next event in order of time</source>
            <translation>Das zeitlich nächste Ereignis auswählen</translation>
        </message>
        <message>
            <source>Select the previous event in order of time</source>
            <translation>Das zeitlich vorige Ereignis auswählen</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Setzen</translation>
        </message>
        <message>
            <source>Set &amp;publication date…</source>
            <translation>&amp;Erscheinungsdatum setzen …</translation>
        </message>
        <message>
            <source>Set status, category, tags and note of the picked events</source>
            <translation>Status, Kategorie, Schlagwörter und Notiz der ausgewählten Ereignisse setzen</translation>
        </message>
        <message>
            <source>Set the publication date of {}…</source>
            <translation>Erscheinungsdatum von {} setzen …</translation>
        </message>
        <message>
            <source>Set the publication date…</source>
            <translation>Erscheinungsdatum setzen …</translation>
        </message>
        <message>
            <source>Sharpness</source>
            <translation>Schärfe</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show a &amp;stretch of time…</source>
            <translation>&amp;Zeitraum zeigen …</translation>
        </message>
        <message>
            <source>Show a stretch of time</source>
            <translation>Einen Zeitraum zeigen</translation>
        </message>
        <message>
            <source>Show again what became of the files that were added last</source>
            <translation>Noch einmal zeigen, was aus den zuletzt hinzugefügten Dateien wurde</translation>
        </message>
        <message>
            <source>Show all events</source>
            <translation>Alle Ereignisse zeigen</translation>
        </message>
        <message>
            <source>Show all events together</source>
            <translation>Alle Ereignisse zusammen zeigen</translation>
        </message>
        <message>
            <source>Show details of the message</source>
            <translation>Einzelheiten der Meldung zeigen</translation>
        </message>
        <message>
            <source>Show events too whose time the text does not state, only implies</source>
            <translation>Auch Ereignisse zeigen, deren Zeit der Text nicht nennt, nur erschließen lässt</translation>
        </message>
        <message>
            <source>Show every shortcut on one sheet</source>
            <translation>Alle Tastenkürzel auf einem Blatt zeigen</translation>
        </message>
        <message>
            <source>Show everything again</source>
            <translation>Wieder alles zeigen</translation>
        </message>
        <message>
            <source>Show implied events</source>
            <translation>Erschlossene Ereignisse zeigen</translation>
        </message>
        <message>
            <source>Show in the text</source>
            <translation>Im Text zeigen</translation>
        </message>
        <message>
            <source>Show less time, larger</source>
            <translation>Weniger Zeit zeigen, größer</translation>
        </message>
        <message>
            <source>Show more time, smaller</source>
            <translation>Mehr Zeit zeigen, kleiner</translation>
        </message>
        <message>
            <source>Show only events with “{}”</source>
            <translation>Nur Ereignisse mit „{}“ zeigen</translation>
        </message>
        <message>
            <source>Show only what happened between two dates</source>
            <translation>Nur zeigen, was zwischen zwei Daten geschah</translation>
        </message>
        <message>
            <source>Show only what the article in front tells, or everything again</source>
            <translation>Nur zeigen, was der Artikel vorn erzählt, oder wieder alles</translation>
        </message>
        <message>
            <source>Show or &amp;hide the tellings</source>
            <translation>Erzählungen zeigen &amp;oder verbergen</translation>
        </message>
        <message>
            <source>Show rejected</source>
            <translation>Verworfene zeigen</translation>
        </message>
        <message>
            <source>Show rejected ({})</source>
            <translation>Verworfene zeigen ({})</translation>
        </message>
        <message>
            <source>Show rejected events</source>
            <translation>Verworfene Ereignisse zeigen</translation>
        </message>
        <message>
            <source>Show the next of what was found</source>
            <translation>Den nächsten Fund zeigen</translation>
        </message>
        <message>
            <source>Show the one before of what was found</source>
            <translation>Den vorigen Fund zeigen</translation>
        </message>
        <message>
            <source>Show what each mark of the timeline means</source>
            <translation>Zeigen, was jedes Zeichen der Zeitleiste bedeutet</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>Größe des Bildes</translation>
        </message>
        <message>
            <source>Skip  S</source>
            <translation>Überspringen  S</translation>
        </message>
        <message>
            <source>Sort the events into lanes</source>
            <translation>Die Ereignisse auf Spuren verteilen</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Sources of the event</source>
            <translation>Quellen des Ereignisses</translation>
        </message>
        <message>
            <source>Sources that are not listed here</source>
            <translation>Quellen, die hier nicht stehen</translation>
        </message>
        <message>
            <source>Split &amp;off</source>
            <translation>Ab&amp;trennen</translation>
        </message>
        <message>
            <source>Split a&amp;ll</source>
            <translation>Alle trenne&amp;n</translation>
        </message>
        <message>
            <source>Split all</source>
            <translation>Alle trennen</translation>
        </message>
        <message>
            <source>Split into {} events</source>
            <translation>In {} Ereignisse trennen</translation>
        </message>
        <message>
            <source>Split off</source>
            <translation>Abtrennen</translation>
        </message>
        <message>
            <source>Split off telling</source>
            <translation>Erzählung abtrennen</translation>
        </message>
        <message>
            <source>Split “{}” off</source>
            <translation>„{}“ abtrennen</translation>
        </message>
        <message>
            <source>Start afresh</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <source>Start an empty library</source>
            <translation>Eine leere Bibliothek beginnen</translation>
        </message>
        <message>
            <source>Start the sample afres&amp;h</source>
            <translation>Beispiel neu be&amp;ginnen</translation>
        </message>
        <message>
            <source>State of the library</source>
            <translation>Zustand der Bibliothek</translation>
        </message>
        <message>
            <source>Stated: the document says so in a field made for it. Found: read in the text or the address. Inferred: worked out from other facts. Guessed: the date of a file or of a change, never used unless you say so. Disputed: something in the document contradicts it.</source>
            <translation>Genannt: Das Dokument sagt es in einem Feld, das dafür gemacht ist. Gefunden: im Text oder in der Adresse gelesen. Erschlossen: aus anderen Tatsachen ermittelt. Vermutet: das Datum einer Datei oder einer Änderung, nie verwendet, außer Sie sagen es. Umstritten: Etwas im Dokument widerspricht ihm.</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Stopped: nothing was exported.</source>
            <translation>Angehalten: Es wurde nichts exportiert.</translation>
        </message>
        <message>
            <source>Stopped: {} not looked at</source>
            <translation>Abgebrochen: {} nicht angesehen</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird beendet…</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>Summary of the import</source>
            <translation>Zusammenfassung des Hinzufügens</translation>
        </message>
        <message>
            <source>Table of events</source>
            <translation>Tabelle der Ereignisse</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>Tag event</source>
            <translation>Ereignis verschlagworten</translation>
        </message>
        <message>
            <source>Tag {} events</source>
            <translation>{} Ereignisse verschlagworten</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Tags, with commas between them</source>
            <translation>Schlagwörter, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Take long stretches without events out, and mark where they were</source>
            <translation>Lange Strecken ohne Ereignisse herausnehmen und die Stelle kennzeichnen</translation>
        </message>
        <message>
            <source>Take out events that you added; those the program found are rejected</source>
            <translation>Von Ihnen hinzugefügte Ereignisse entfernen; vom Programm gefundene werden verworfen</translation>
        </message>
        <message>
            <source>Take the article in front out of the library</source>
            <translation>Den Artikel vorn aus der Bibliothek nehmen</translation>
        </message>
        <message>
            <source>Take the last change back</source>
            <translation>Die letzte Änderung zurücknehmen</translation>
        </message>
        <message>
            <source>Take the selected event back to what the program read</source>
            <translation>Das ausgewählte Ereignis auf das zurücksetzen, was das Programm gelesen hat</translation>
        </message>
        <message>
            <source>Taken back, removed or replaced since</source>
            <translation>Seitdem zurückgenommen, entfernt oder ersetzt</translation>
        </message>
        <message>
            <source>Te&amp;xt in its first size</source>
            <translation>Text in &amp;ursprünglicher Größe</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Text of the article</source>
            <translation>Text des Artikels</translation>
        </message>
        <message>
            <source>Th&amp;eme</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>The language changes when Dateline is started again.</source>
            <translation>Die Sprache wechselt beim nächsten Start von Dateline.</translation>
        </message>
        <message>
            <source>The other program gave no text; copy it there again.</source>
            <translation>Das andere Programm hat keinen Text geliefert; kopieren Sie ihn dort noch einmal.</translation>
        </message>
        <message>
            <source>The others are left out, and the report names them.</source>
            <translation>Die anderen bleiben weg, und der Bericht nennt sie.</translation>
        </message>
        <message>
            <source>The picture is on the clipboard.</source>
            <translation>Das Bild liegt in der Zwischenablage.</translation>
        </message>
        <message>
            <source>The printer did not take the timeline: choose another one, or save a PDF.</source>
            <translation>Der Drucker nahm die Zeitleiste nicht an: einen anderen wählen oder ein PDF speichern.</translation>
        </message>
        <message>
            <source>The publication date is not stated: check it.</source>
            <translation>Das Erscheinungsdatum ist nicht angegeben: bitte prüfen.</translation>
        </message>
        <message>
            <source>The rows as they are understood</source>
            <translation>Die Zeilen, wie sie verstanden werden</translation>
        </message>
        <message>
            <source>The same for all {}</source>
            <translation>Dasselbe für alle {}</translation>
        </message>
        <message>
            <source>The selected events ({})</source>
            <translation>Die ausgewählten Ereignisse ({})</translation>
        </message>
        <message>
            <source>The table lists all of them: open its row with Enter.</source>
            <translation>Die Tabelle führt alle auf: Öffnen Sie die Zeile mit der Eingabetaste.</translation>
        </message>
        <message>
            <source>The text of the selected article appears here.</source>
            <translation>Hier erscheint der Text des ausgewählten Artikels.</translation>
        </message>
        <message>
            <source>The text says {}.</source>
            <translation>Im Text steht {}.</translation>
        </message>
        <message>
            <source>The timeline could not be printed ({}).</source>
            <translation>Die Zeitleiste konnte nicht gedruckt werden ({}).</translation>
        </message>
        <message>
            <source>The timeline was printed.</source>
            <translation>Die Zeitleiste wurde gedruckt.</translation>
        </message>
        <message>
            <source>The whole timeline</source>
            <translation>Die ganze Zeitleiste</translation>
        </message>
        <message>
            <source>The words of the article</source>
            <translation>Die Wörter des Artikels</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Dann</translation>
        </message>
        <message>
            <source>There are hardly any words in it: perhaps it is no article.</source>
            <translation>Er hat kaum Wörter: vielleicht ist es kein Artikel.</translation>
        </message>
        <message>
            <source>There is nothing on the clipboard to add.</source>
            <translation>In der Zwischenablage ist nichts, was sich hinzufügen ließe.</translation>
        </message>
        <message>
            <source>There was no library {}: an empty one was made there.</source>
            <translation>Eine Bibliothek {} gab es nicht: dort wurde eine leere angelegt.</translation>
        </message>
        <message>
            <source>There was nothing to add: no article was found there</source>
            <translation>Es gab nichts hinzuzufügen: Dort wurde kein Artikel gefunden</translation>
        </message>
        <message>
            <source>This one is right</source>
            <translation>Dieses stimmt</translation>
        </message>
        <message>
            <source>Throw the selected event out; it can be restored</source>
            <translation>Das ausgewählte Ereignis verwerfen; es kann zurückgeholt werden</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Time between two events</source>
            <translation>Zeit zwischen zwei Ereignissen</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Tinted parts are not in the words: they come from what the date counts from.</source>
            <translation>Getönte Teile stehen nicht in den Worten: Sie kommen von dem, wovon an das Datum zählt.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Title of the panel</source>
            <translation>Titel des Bereichs</translation>
        </message>
        <message>
            <source>Told by 1 source</source>
            <translation>Von 1 Quelle erzählt</translation>
        </message>
        <message>
            <source>Told by {} sources</source>
            <translation>Von {} Quellen erzählt</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>Transparent, without paper</source>
            <translation>Durchsichtig, ohne Papier</translation>
        </message>
        <message>
            <source>Try every part of the program, and copy what came of it with all versions</source>
            <translation>Jeden Teil des Programms ausprobieren und das Ergebnis mit allen Versionen kopieren</translation>
        </message>
        <message>
            <source>Trying everything…</source>
            <translation>Alles wird ausprobiert …</translation>
        </message>
        <message>
            <source>Turns news articles into a timeline: every date traced, none made up.</source>
            <translation>Macht aus Zeitungsartikeln eine Zeitleiste: jedes Datum belegt, keines erfunden.</translation>
        </message>
        <message>
            <source>Type a date to see what would move.</source>
            <translation>Geben Sie ein Datum ein, um zu sehen, was sich verschöbe.</translation>
        </message>
        <message>
            <source>Type a date…</source>
            <translation>Datum eingeben …</translation>
        </message>
        <message>
            <source>Type a few letters of a command or an article</source>
            <translation>Ein paar Buchstaben eines Befehls oder Artikels</translation>
        </message>
        <message>
            <source>Type the date of the selected event</source>
            <translation>Das Datum des ausgewählten Ereignisses eingeben</translation>
        </message>
        <message>
            <source>Undated</source>
            <translation>Ohne Datum</translation>
        </message>
        <message>
            <source>Undated ({})</source>
            <translation>Ohne Datum ({})</translation>
        </message>
        <message>
            <source>Undated tray</source>
            <translation>Ablage ohne Datum</translation>
        </message>
        <message>
            <source>Undoing: {}</source>
            <translation>Wird rückgängig gemacht: {}</translation>
        </message>
        <message>
            <source>Undone: {}</source>
            <translation>Rückgängig gemacht: {}</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Verwenden</translation>
        </message>
        <message>
            <source>Use anyway</source>
            <translation>Trotzdem verwenden</translation>
        </message>
        <message>
            <source>Use the program’s date</source>
            <translation>Datum des Programms verwenden</translation>
        </message>
        <message>
            <source>Use the program’s reading</source>
            <translation>Die Lesart des Programms verwenden</translation>
        </message>
        <message>
            <source>Use the program’s reading: {}</source>
            <translation>Die Lesart des Programms verwenden: {}</translation>
        </message>
        <message>
            <source>Use {}</source>
            <translation>{} verwenden</translation>
        </message>
        <message>
            <source>What became of each file</source>
            <translation>Was aus jeder Datei wurde</translation>
        </message>
        <message>
            <source>What contradicts the publication date</source>
            <translation>Was dem Erscheinungsdatum widerspricht</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
        <message>
            <source>What if a date were another</source>
            <translation>Was wäre, wenn ein Datum anders wäre</translation>
        </message>
        <message>
            <source>What if “{}” meant another date?</source>
            <translation>Was wäre, wenn „{}“ ein anderes Datum meinte?</translation>
        </message>
        <message>
            <source>What if “{}” was published on another date?</source>
            <translation>Was wäre, wenn „{}“ an einem anderen Datum erschienen wäre?</translation>
        </message>
        <message>
            <source>What if…</source>
            <translation>Was wäre …</translation>
        </message>
        <message>
            <source>What is being opened</source>
            <translation>Was geöffnet wird</translation>
        </message>
        <message>
            <source>What is in sight</source>
            <translation>Was zu sehen ist</translation>
        </message>
        <message>
            <source>What is in the library</source>
            <translation>Was in der Bibliothek ist</translation>
        </message>
        <message>
            <source>What is to be chosen</source>
            <translation>Was zu wählen ist</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Was es tut</translation>
        </message>
        <message>
            <source>What the &amp;marks mean</source>
            <translation>Was die &amp;Zeichen bedeuten</translation>
        </message>
        <message>
            <source>What the filter shows ({})</source>
            <translation>Was der Filter zeigt ({})</translation>
        </message>
        <message>
            <source>What the marks mean</source>
            <translation>Was die Zeichen bedeuten</translation>
        </message>
        <message>
            <source>What the timeline shows</source>
            <translation>Was die Zeitleiste zeigt</translation>
        </message>
        <message>
            <source>What the words mean</source>
            <translation>Was die Wörter bedeuten</translation>
        </message>
        <message>
            <source>What this is</source>
            <translation>Was dies ist</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
        <message>
            <source>What would move</source>
            <translation>Was sich verschöbe</translation>
        </message>
        <message>
            <source>What you change here is changed in all {} events.</source>
            <translation>Was hier geändert wird, ändert sich in allen {} Ereignissen.</translation>
        </message>
        <message>
            <source>What you set</source>
            <translation>Was Sie gesetzt haben</translation>
        </message>
        <message>
            <source>When was it published?</source>
            <translation>Wann ist er erschienen?</translation>
        </message>
        <message>
            <source>Where it comes from</source>
            <translation>Woher es kommt</translation>
        </message>
        <message>
            <source>Which version this is</source>
            <translation>Welche Version dies ist</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>Wer das sagt</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>Warum nicht</translation>
        </message>
        <message>
            <source>Why to look at it</source>
            <translation>Warum man es ansehen sollte</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Words that date no event</source>
            <translation>Worte, die kein Ereignis datieren</translation>
        </message>
        <message>
            <source>Work under way</source>
            <translation>Laufende Arbeit</translation>
        </message>
        <message>
            <source>Write another headline for the selected event</source>
            <translation>Dem ausgewählten Ereignis eine andere Überschrift geben</translation>
        </message>
        <message>
            <source>Write note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>Write note of {} events</source>
            <translation>Notiz zu {} Ereignissen schreiben</translation>
        </message>
        <message>
            <source>Write the events for other programs: tables, calendars, timelines</source>
            <translation>Die Ereignisse für andere Programme schreiben: Tabellen, Kalender, Zeitstrahlen</translation>
        </message>
        <message>
            <source>Write this library to another file; the library itself is always saved</source>
            <translation>Diese Bibliothek in eine andere Datei schreiben; sie selbst ist immer gespeichert</translation>
        </message>
        <message>
            <source>You set this</source>
            <translation>Von Ihnen gesetzt</translation>
        </message>
        <message>
            <source>You set this: “{}”</source>
            <translation>Von Ihnen festgelegt: „{}“</translation>
        </message>
        <message>
            <source>You wrote the headline; the program’s is “{}”</source>
            <translation>Die Überschrift ist von Ihnen; die des Programms ist „{}“</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>Ver&amp;kleinern</translation>
        </message>
        <message>
            <source>a length of time ({}), not a date</source>
            <translation>eine Dauer ({}), kein Datum</translation>
        </message>
        <message>
            <source>a phrase that dates no event</source>
            <translation>eine Wortgruppe, die kein Ereignis datiert</translation>
        </message>
        <message>
            <source>about</source>
            <translation>ungefähr</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <source>according to {}</source>
            <translation>laut {}</translation>
        </message>
        <message>
            <source>after</source>
            <translation>nach</translation>
        </message>
        <message>
            <source>after a date</source>
            <translation>nach einem Datum</translation>
        </message>
        <message>
            <source>agrees with {}</source>
            <translation>passt zu {}</translation>
        </message>
        <message>
            <source>an article that is gone</source>
            <translation>ein Artikel, der nicht mehr da ist</translation>
        </message>
        <message>
            <source>around</source>
            <translation>um</translation>
        </message>
        <message>
            <source>around a date</source>
            <translation>um ein Datum herum</translation>
        </message>
        <message>
            <source>arrow to the left: some time before</source>
            <translation>Pfeil nach links: irgendwann davor</translation>
        </message>
        <message>
            <source>arrow to the right: some time after</source>
            <translation>Pfeil nach rechts: irgendwann danach</translation>
        </message>
        <message>
            <source>article</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>as they are</source>
            <translation>wie sie sind</translation>
        </message>
        <message>
            <source>at least {} day</source>
            <translation>mindestens {} Tag</translation>
        </message>
        <message>
            <source>at least {} days</source>
            <translation>mindestens {} Tage</translation>
        </message>
        <message>
            <source>at most {} day</source>
            <translation>höchstens {} Tag</translation>
        </message>
        <message>
            <source>at most {} days</source>
            <translation>höchstens {} Tage</translation>
        </message>
        <message>
            <source>at most {} months ({} to {} days)</source>
            <translation>höchstens {} Monate ({} bis {} Tage)</translation>
        </message>
        <message>
            <source>at the same minute</source>
            <translation>in derselben Minute</translation>
        </message>
        <message>
            <source>bar in a dotted frame: it lasts, and its date is inferred</source>
            <translation>Balken im punktierten Rahmen: es dauert an, das Datum ist erschlossen</translation>
        </message>
        <message>
            <source>bar: it lasts</source>
            <translation>Balken: es dauert an</translation>
        </message>
        <message>
            <source>before</source>
            <translation>vor</translation>
        </message>
        <message>
            <source>before a date</source>
            <translation>vor einem Datum</translation>
        </message>
        <message>
            <source>between</source>
            <translation>zwischen</translation>
        </message>
        <message>
            <source>between {} and {} days</source>
            <translation>zwischen {} und {} Tagen</translation>
        </message>
        <message>
            <source>between {} and {} months ({} to {} days)</source>
            <translation>zwischen {} und {} Monaten ({} bis {} Tage)</translation>
        </message>
        <message>
            <source>between {} and {} years ({} to {} days)</source>
            <translation>zwischen {} und {} Jahren ({} bis {} Tage)</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>zu</translation>
        </message>
        <message>
            <source>columns: more events; click to see them</source>
            <translation>Säulen: mehr Ereignisse; anklicken, um sie zu sehen</translation>
        </message>
        <message>
            <source>compatible dates</source>
            <translation>verträgliche Daten</translation>
        </message>
        <message>
            <source>conflicting dates</source>
            <translation>widersprüchliche Daten</translation>
        </message>
        <message>
            <source>contradicting dates</source>
            <translation>widersprüchliche Daten</translation>
        </message>
        <message>
            <source>contradicts {}</source>
            <translation>widerspricht {}</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>berichtigt</translation>
        </message>
        <message>
            <source>counted from another date</source>
            <translation>von einem anderen Datum gezählt</translation>
        </message>
        <message>
            <source>dashed line: an article was published</source>
            <translation>gestrichelte Linie: ein Artikel wurde veröffentlicht</translation>
        </message>
        <message>
            <source>date implied, not stated</source>
            <translation>Datum erschlossen, nicht angegeben</translation>
        </message>
        <message>
            <source>date unknown</source>
            <translation>Datum unbekannt</translation>
        </message>
        <message>
            <source>denied</source>
            <translation>bestritten</translation>
        </message>
        <message>
            <source>e.g. {}</source>
            <translation>z. B. {}</translation>
        </message>
        <message>
            <source>event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>genau</translation>
        </message>
        <message>
            <source>fading: where it begins or ends is uncertain</source>
            <translation>verblassend: Anfang oder Ende sind ungewiss</translation>
        </message>
        <message>
            <source>found</source>
            <translation>gefunden</translation>
        </message>
        <message>
            <source>from a date to another</source>
            <translation>von einem Datum bis zu einem anderen</translation>
        </message>
        <message>
            <source>from-to</source>
            <translation>von – bis</translation>
        </message>
        <message>
            <source>full: the day is stated</source>
            <translation>voll: der Tag ist genannt</translation>
        </message>
        <message>
            <source>grey dashed line: today</source>
            <translation>graue gestrichelte Linie: heute</translation>
        </message>
        <message>
            <source>guessed</source>
            <translation>vermutet</translation>
        </message>
        <message>
            <source>here as “{}”</source>
            <translation>hier als „{}“</translation>
        </message>
        <message>
            <source>implied, not stated</source>
            <translation>erschlossen, nicht genannt</translation>
        </message>
        <message>
            <source>inferred</source>
            <translation>erschlossen</translation>
        </message>
        <message>
            <source>it repeats ({})</source>
            <translation>es wiederholt sich ({})</translation>
        </message>
        <message>
            <source>lasting</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>line to a ring: sources give different dates</source>
            <translation>Linie zu einem Ring: Quellen nennen verschiedene Daten</translation>
        </message>
        <message>
            <source>nearly the same text</source>
            <translation>fast derselbe Text</translation>
        </message>
        <message>
            <source>no bounds</source>
            <translation>keine Grenzen</translation>
        </message>
        <message>
            <source>no category</source>
            <translation>keine Kategorie</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <source>no events</source>
            <translation>keine Ereignisse</translation>
        </message>
        <message>
            <source>no publication date</source>
            <translation>kein Erscheinungsdatum</translation>
        </message>
        <message>
            <source>no title</source>
            <translation>kein Titel</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>not resolved</source>
            <translation>nicht aufgelöst</translation>
        </message>
        <message>
            <source>not reviewed</source>
            <translation>nicht geprüft</translation>
        </message>
        <message>
            <source>on</source>
            <translation>am</translation>
        </message>
        <message>
            <source>on a date</source>
            <translation>an einem Datum</translation>
        </message>
        <message>
            <source>on the same day</source>
            <translation>am selben Tag</translation>
        </message>
        <message>
            <source>one source</source>
            <translation>eine Quelle</translation>
        </message>
        <message>
            <source>one telling of the event above</source>
            <translation>eine Erzählung des Ereignisses darüber</translation>
        </message>
        <message>
            <source>only bounds are known</source>
            <translation>nur Grenzen bekannt</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>pale band: long time without events, left out</source>
            <translation>blasses Band: lange Zeit ohne Ereignisse, ausgelassen</translation>
        </message>
        <message>
            <source>pale: some time within these days; the day is not known</source>
            <translation>blass: irgendwann in diesen Tagen; der Tag ist nicht bekannt</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>geplant</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>möglich</translation>
        </message>
        <message>
            <source>recurring</source>
            <translation>wiederkehrend</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <source>reported</source>
            <translation>berichtet</translation>
        </message>
        <message>
            <source>ring with a dot: the date is inferred</source>
            <translation>Ring mit Punkt: das Datum ist erschlossen</translation>
        </message>
        <message>
            <source>ring: planned, or only possible</source>
            <translation>Ring: geplant oder nur möglich</translation>
        </message>
        <message>
            <source>same date</source>
            <translation>dasselbe Datum</translation>
        </message>
        <message>
            <source>set by you</source>
            <translation>von Ihnen gesetzt</translation>
        </message>
        <message>
            <source>several sources</source>
            <translation>mehrere Quellen</translation>
        </message>
        <message>
            <source>small ring: only the tense says when</source>
            <translation>kleiner Ring: nur die Zeitform sagt, wann</translation>
        </message>
        <message>
            <source>some time between two dates</source>
            <translation>irgendwann zwischen zwei Daten</translation>
        </message>
        <message>
            <source>stated</source>
            <translation>genannt</translation>
        </message>
        <message>
            <source>stated by the words</source>
            <translation>von den Worten angegeben</translation>
        </message>
        <message>
            <source>struck ring: denied</source>
            <translation>durchgestrichener Ring: bestritten</translation>
        </message>
        <message>
            <source>the same file, changed</source>
            <translation>dieselbe Datei, geändert</translation>
        </message>
        <message>
            <source>the same link</source>
            <translation>derselbe Link</translation>
        </message>
        <message>
            <source>the words give no bounds ({})</source>
            <translation>die Worte geben keine Grenzen ({})</translation>
        </message>
        <message>
            <source>this article</source>
            <translation>diesem Artikel</translation>
        </message>
        <message>
            <source>tick: a person has checked the date</source>
            <translation>Häkchen: ein Mensch hat das Datum geprüft</translation>
        </message>
        <message>
            <source>told once</source>
            <translation>einmal erzählt</translation>
        </message>
        <message>
            <source>told {0} by {1}</source>
            <translation>{0} von {1} erzählt</translation>
        </message>
        <message>
            <source>undated</source>
            <translation>ohne Datum</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>unresolved</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>unreviewed</source>
            <translation>ungeprüft</translation>
        </message>
        <message>
            <source>with commas between them</source>
            <translation>durch Kommas getrennt</translation>
        </message>
        <message>
            <source>you say that this is right</source>
            <translation>Sie sagen, dass dies stimmt</translation>
        </message>
        <message>
            <source>{0} of {1} events shown</source>
            <translation>{0} von {1} Ereignissen gezeigt</translation>
        </message>
        <message>
            <source>{0} read again: {1} read otherwise now; your corrections are kept.</source>
            <translation>{0} neu gelesen: {1} jetzt anders gelesen; Ihre Berichtigungen bleiben.</translation>
        </message>
        <message>
            <source>{} already in the library</source>
            <translation>{} schon in der Bibliothek</translation>
        </message>
        <message>
            <source>{} article</source>
            <translation>{} Artikel</translation>
        </message>
        <message>
            <source>{} article was</source>
            <translation>{} Artikel wurde</translation>
        </message>
        <message>
            <source>{} articles</source>
            <translation>{} Artikel</translation>
        </message>
        <message>
            <source>{} articles were</source>
            <translation>{} Artikel wurden</translation>
        </message>
        <message>
            <source>{} conflict</source>
            <translation>{} Widerspruch</translation>
        </message>
        <message>
            <source>{} conflicts</source>
            <translation>{} Widersprüche</translation>
        </message>
        <message>
            <source>{} correction</source>
            <translation>{} Berichtigung</translation>
        </message>
        <message>
            <source>{} corrections</source>
            <translation>{} Berichtigungen</translation>
        </message>
        <message>
            <source>{} could not be added</source>
            <translation>{} konnte(n) nicht hinzugefügt werden</translation>
        </message>
        <message>
            <source>{} date of this article waits for it.</source>
            <translation>{} Datum dieses Artikels wartet darauf.</translation>
        </message>
        <message>
            <source>{} dates of this article wait for it.</source>
            <translation>{} Daten dieses Artikels warten darauf.</translation>
        </message>
        <message>
            <source>{} day</source>
            <translation>{} Tag</translation>
        </message>
        <message>
            <source>{} days</source>
            <translation>{} Tage</translation>
        </message>
        <message>
            <source>{} event</source>
            <translation>{} Ereignis</translation>
        </message>
        <message>
            <source>{} events</source>
            <translation>{} Ereignisse</translation>
        </message>
        <message>
            <source>{} file</source>
            <translation>{} Datei</translation>
        </message>
        <message>
            <source>{} files</source>
            <translation>{} Dateien</translation>
        </message>
        <message>
            <source>{} folder</source>
            <translation>{} Ordner</translation>
        </message>
        <message>
            <source>{} folders</source>
            <translation>{} Ordner</translation>
        </message>
        <message>
            <source>{} is right</source>
            <translation>{} stimmt</translation>
        </message>
        <message>
            <source>{} kept out</source>
            <translation>{} weggelassen</translation>
        </message>
        <message>
            <source>{} line</source>
            <translation>{} Zeile</translation>
        </message>
        <message>
            <source>{} lines</source>
            <translation>{} Zeilen</translation>
        </message>
        <message>
            <source>{} month ({} days)</source>
            <translation>{} Monat ({} Tage)</translation>
        </message>
        <message>
            <source>{} month {} day ({} days)</source>
            <translation>{} Monat {} Tag ({} Tage)</translation>
        </message>
        <message>
            <source>{} month {} days ({} days)</source>
            <translation>{} Monat {} Tage ({} Tage)</translation>
        </message>
        <message>
            <source>{} months ({} days)</source>
            <translation>{} Monate ({} Tage)</translation>
        </message>
        <message>
            <source>{} months ({} to {} days)</source>
            <translation>{} Monate ({} bis {} Tage)</translation>
        </message>
        <message>
            <source>{} months {} day ({} days)</source>
            <translation>{} Monate {} Tag ({} Tage)</translation>
        </message>
        <message>
            <source>{} months {} days ({} days)</source>
            <translation>{} Monate {} Tage ({} Tage)</translation>
        </message>
        <message>
            <source>{} more parts of it could not be read.</source>
            <translation>{} weitere Teile davon konnten nicht gelesen werden.</translation>
        </message>
        <message>
            <source>{} need a date</source>
            <translation>{} brauchen ein Datum</translation>
        </message>
        <message>
            <source>{} needs a date</source>
            <translation>{} braucht ein Datum</translation>
        </message>
        <message>
            <source>{} not added and may be here already; nothing is lost.</source>
            <translation>{} nicht hinzugefügt und vielleicht schon hier; nichts ist verloren.</translation>
        </message>
        <message>
            <source>{} of {} reviewed</source>
            <translation>{} von {} geprüft</translation>
        </message>
        <message>
            <source>{} of {} rows are understood.</source>
            <translation>{} von {} Zeilen sind verstanden.</translation>
        </message>
        <message>
            <source>{} page</source>
            <translation>{} Seite</translation>
        </message>
        <message>
            <source>{} pages</source>
            <translation>{} Seiten</translation>
        </message>
        <message>
            <source>{} phrase</source>
            <translation>{} Zeitangabe</translation>
        </message>
        <message>
            <source>{} phrases</source>
            <translation>{} Zeitangaben</translation>
        </message>
        <message>
            <source>{} read again: nothing is read otherwise.</source>
            <translation>{} neu gelesen: Nichts wird anders gelesen.</translation>
        </message>
        <message>
            <source>{} rejected</source>
            <translation>{} verworfen</translation>
        </message>
        <message>
            <source>{} source</source>
            <translation>{} Quelle</translation>
        </message>
        <message>
            <source>{} sources</source>
            <translation>{} Quellen</translation>
        </message>
        <message>
            <source>{} taken back or replaced since</source>
            <translation>{} seitdem zurückgenommen oder ersetzt</translation>
        </message>
        <message>
            <source>{} telling</source>
            <translation>{} Erzählung</translation>
        </message>
        <message>
            <source>{} tellings</source>
            <translation>{} Erzählungen</translation>
        </message>
        <message>
            <source>{} time</source>
            <translation>{}-mal</translation>
        </message>
        <message>
            <source>{} times</source>
            <translation>{}-mal</translation>
        </message>
        <message>
            <source>{} waiting for your choice</source>
            <translation>{} wartet auf Ihre Wahl</translation>
        </message>
        <message>
            <source>{} waiting for your choice since last time: perhaps here already.</source>
            <translation>{} seit dem letzten Mal ohne Ihre Entscheidung: vielleicht schon da.</translation>
        </message>
        <message>
            <source>{} worth a look</source>
            <translation>{} einen Blick wert</translation>
        </message>
        <message>
            <source>{} year ({} days)</source>
            <translation>{} Jahr ({} Tage)</translation>
        </message>
        <message>
            <source>{} years ({} days)</source>
            <translation>{} Jahre ({} Tage)</translation>
        </message>
        <message>
            <source>{} years ({} to {} days)</source>
            <translation>{} Jahre ({} bis {} Tage)</translation>
        </message>
        <message>
            <source>{} × {} pixels</source>
            <translation>{} × {} Pixel</translation>
        </message>
        <message>
            <source>{} × {}, sharp at any size</source>
            <translation>{} × {}, in jeder Größe scharf</translation>
        </message>
        <message>
            <source>{}, disputed</source>
            <translation>{}, umstritten</translation>
        </message>
        <message>
            <source>{}: only full dates are read</source>
            <translation>{}: nur vollständige Daten werden gelesen</translation>
        </message>
        <message>
            <source> Date</source>
            <translation> Datum</translation>
        </message>
        <message>
            <source>“{}”</source>
            <translation>„{}“</translation>
        </message>
        <message>
            <source>“{}” is too short to be an article.</source>
            <translation>„{}“ ist zu kurz für einen Artikel.</translation>
        </message>
        <message>
            <source>“{}” may be here already. Keep it out, add it as an article of its own, or put it in place of the one that is here? Your corrections are kept.</source>
            <translation>„{}“ ist vielleicht schon hier. Weglassen, als eigenen Artikel hinzufügen oder an die Stelle des vorhandenen setzen? Ihre Berichtigungen bleiben erhalten.</translation>
        </message>
        <message>
            <source>← Back</source>
            <translation>← Zurück</translation>
        </message>
    </context>
</TS>
