package io.huisuan.authoring.xlsx;

/** What a file is by its content; its name says little. */
enum FileKind {
    /** As an .xlsx file is. */
    ARCHIVE,
    OLD,
    MARKUP,
    TEXT,
    UNKNOWN;

    private static final int ENOUGH = 4_096;

    static FileKind of(byte[] file) {
        if (beginsWith(file, 'P', 'K')) {
            return ARCHIVE;
        }
        if (beginsWith(file, 0xD0, 0xCF)) {
            return OLD;
        }
        return isText(file) ? (isMarkup(file) ? MARKUP : TEXT) : UNKNOWN;
    }

    private static boolean beginsWith(byte[] file, int first, int second) {
        return file.length > 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** No byte of a text is a control, but for line ends and tabs. */
    private static boolean isText(byte[] file) {
        for (int i = 0; i < Math.min(file.length, ENOUGH); i++) {
            boolean isControl = file[i] >= 0 && file[i] < ' ';
            if (isControl && file[i] != '\n' && file[i] != '\r' && file[i] != '\t') {
                return false;
            }
        }
        return file.length > 0;
    }

    /** Old programs save pages and XML under the name of a spreadsheet. */
    private static boolean isMarkup(byte[] file) {
        for (byte one : file) {
            if (one > ' ') {
                return one == '<';
            }
        }
        return false;
    }

    /** Why it is not read as an .xlsx file. */
    CellError refusal() {
        return switch (this) {
            case OLD ->
                    CellError.ofFile(
                            "old-format",
                            "这是旧的 .xls 或加密文件，请另存为 .xlsx",
                            "this is an old .xls file, or an encrypted one; save it as .xlsx");
            case TEXT ->
                    CellError.ofFile(
                            "text-file",
                            "这是文本文件（例如 .csv 或 .tsv），请用表格软件打开后另存为 .xlsx",
                            "this is a text file, like .csv or .tsv; open it as a spreadsheet and"
                                    + " save it as .xlsx");
            case MARKUP ->
                    CellError.ofFile(
                            "text-file",
                            "这是网页或 XML 文件，请用表格软件打开后另存为 .xlsx",
                            "this is a web page or an XML file; open it as a spreadsheet and save"
                                    + " it as .xlsx");
            case ARCHIVE, UNKNOWN ->
                    CellError.ofFile(
                            "not-a-spreadsheet", "这不是有效的 .xlsx 文件", "this is no valid .xlsx file");
        };
    }
}
