namespace Danchu.Documents.Word;

/// <summary>Parts of the package that are the same for every document.</summary>
internal static class PackageParts
{
    public static ReadOnlySpan<byte> XmlHead => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8;

    public static ReadOnlySpan<byte> Namespaces =>
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" """u8
        + """xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" """u8;

    public static ReadOnlySpan<byte> ContentTypes =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8
        + """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""u8
        + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""u8
        + """<Default Extension="xml" ContentType="application/xml"/>"""u8
        + """<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"""u8
        + """<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"""u8
        + """<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>"""u8
        + """<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>"""u8
        + """<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>"""u8
        + """<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"""u8
        + """<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>"""u8
        + """</Types>"""u8;

    public static ReadOnlySpan<byte> PackageRelationships =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8
        + """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""u8
        + """<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" """u8
        + """Target="word/document.xml"/>"""u8
        + """<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" """u8
        + """Target="docProps/core.xml"/>"""u8
        + """<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" """u8
        + """Target="docProps/app.xml"/>"""u8
        + """</Relationships>"""u8;

    public static ReadOnlySpan<byte> DocumentRelationships =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8
        + """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""u8
        + """<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"""u8
        + """<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>"""u8
        + """<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>"""u8
        + """<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>"""u8
        + """</Relationships>"""u8;

    /// <summary>The page number; the first page of a section has no header of its own and so shows none.</summary>
    public static ReadOnlySpan<byte> Header =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8
        + """<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>"""u8
        + """<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>"""u8
        + """<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>"""u8;

    public static ReadOnlySpan<byte> AppProperties => """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Danchu</Application></Properties>
        """u8;

    /// <summary>Compatibility mode 15 keeps newer Word from opening the file in a restricted mode.</summary>
    public static ReadOnlySpan<byte> Settings(bool mirrored) => mirrored
        ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8
            + """<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:mirrorMargins/>"""u8
            + """<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>"""u8
            + """<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>"""u8
            + """<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"""u8
            + """<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""u8
        : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8
            + """<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"""u8
            + """<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>"""u8
            + """<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>"""u8
            + """<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"""u8
            + """<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""u8;
}
