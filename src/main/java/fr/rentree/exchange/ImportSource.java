package fr.rentree.exchange;

import java.util.List;

/**
 * A file to import, in memory.
 *
 * @param read whether its content is there; else it is already told why not
 */
record ImportSource(PackageFile kind, String name, byte[] bytes, boolean read) {

    ImportSource(PackageFile kind, String name, byte[] bytes) {
        this(kind, name, bytes, true);
    }

    static ImportSource unread(PackageFile kind, String name) {
        return new ImportSource(kind, name, new byte[0], false);
    }

    boolean workbook() {
        return startsWith('P', 'K', 3, 4);
    }

    /** What a file is that is neither text nor a workbook, by how it starts; empty = it may be text. */
    String foreign() {
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) return "un classeur d'avant 2007, .xls";
        if (startsWith('%', 'P', 'D', 'F')) return "un PDF";
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) return "ou il est en UTF-16";
        if (startsWith(0x1F, 0x8B)) return "une archive";
        if (startsWith(0x89, 'P', 'N', 'G') || startsWith(0xFF, 0xD8)) return "une image";
        return mostlyControls() ? "des données binaires" : "";
    }

    private boolean startsWith(int... start) {
        if (bytes.length < start.length) return false;
        for (int i = 0; i < start.length; i++) if ((bytes[i] & 0xFF) != start[i]) return false;
        return true;
    }

    /** A stray control character is a fault of its line; many of them are no text. */
    private boolean mostlyControls() {
        int length = Math.min(bytes.length, 1 << 16);
        int controls = 0;
        for (int i = 0; i < length; i++)
            if (bytes[i] >= 0 && bytes[i] < ' ' && List.of(9, 10, 13).indexOf((int) bytes[i]) < 0) controls++;
        return controls > 8 && controls * 20L > length;
    }
}
