using Danchu.Documents;
using Danchu.Documents.Reading;

namespace Danchu.Tests.Documents;

/// <summary>Headings and lists that Word numbers by itself: the number is not in the text.</summary>
public sealed class ReadNumberedDocxTests
{
    private static readonly string Outline = Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%2.") + Level(2, "decimal", "%2.%3.")
        + Level(3, "lowerLetter", "%4)");

    [Fact]
    public void Read_FourLevels_AreHeadingsOfTheirLevels() =>
        Headings(Outline, P("A", 0), P("B", 1), P("C", 2), P("D", 3), P("E", 3), P("F", 2), P("G", 1), P("H", 0), P("I", 1))
            .ShouldBe([(1, 1), (2, 1), (3, 1), (4, 1), (4, 2), (3, 2), (2, 2), (1, 2), (2, 1)]);

    [Fact]
    public void Read_ListThatBeginsAnew_CountsFromItsStart() =>
        Headings(
            Outline, "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            P("A", 1), P("B", 1), P("C", 1, list: 2), P("D", 1, list: 2)).ShouldBe([(2, 1), (2, 2), (2, 1), (2, 2)]);

    [Fact]
    public void Read_ListWithALevelOfItsOwn_IsWrittenByIt() =>
        Headings(
            Outline,
            "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\">" + Level(1, "lowerLetter", "%2)") + "</w:lvlOverride></w:num>",
            P("A", 1), P("B", 1, list: 2)).ShouldBe([(2, 1), (4, 2)]);

    [Fact]
    public void Read_LegalNumbers_AreArabicThroughout() =>
        Headings(Level(0, "upperRoman", "%1.") + Level(1, "decimal", "%1.%2.", "<w:isLgl/>"), P("A", 0), P("B", 1)).ShouldBe([(1, 1), (3, 1)]);

    [Fact]
    public void Read_PatternOfAListStyle_IsFound()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Muc\"/></w:abstractNum>"
            + $"<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"Muc\"/>{Outline}</w:abstractNum><w:num w:numId=\"9\"><w:abstractNumId w:val=\"1\"/>"
            + "</w:num>";

        Headings("", numbering, P("A", 0, list: 9), P("B", 1, list: 9)).ShouldBe([(1, 1), (2, 1)]);
    }

    [Fact]
    public void Read_NumberedTextWithoutTheLookOfAHeading_KeepsItsNumberAsText() =>
        Read(Outline, P("Đoạn văn.", 3, bold: false)).Body.ShouldBe([new Paragraph([new Run("a) Đoạn văn.")])]);

    [Fact]
    public void Read_Bullets_AreLists()
    {
        var body = Read(Level(0, "bullet", "\uF0B7") + Level(1, "bullet", "+"), P("Một;", 0, bold: false), P("hai.", 1, bold: false)).Body;

        body.ShouldBe([new ListBlock(ListMarker.Dash, [new ListItem("Một;") { Inner = new ListBlock(ListMarker.Plus, [new ListItem("hai.")]) }])]);
    }

    internal static string Level(int level, string format, string text, string more = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    internal static OfficialDocument Read(string levels, params string[] paragraphs) => Read(levels, "", paragraphs);

    private static OfficialDocument Read(string levels, string lists, string[] paragraphs) => DocxReader.Read(ReadDocxTests.Package(
        ("word/document.xml", $"<w:document xmlns:w=\"{CatalogueForms.W}\"><w:body>{string.Concat(paragraphs)}</w:body></w:document>"),
        ("word/numbering.xml", $"<w:numbering xmlns:w=\"{CatalogueForms.W}\"><w:abstractNum w:abstractNumId=\"0\">{levels}</w:abstractNum><w:num w:numId=\"1\">"
            + $"<w:abstractNumId w:val=\"0\"/></w:num>{lists}</w:numbering>"),
        ("word/_rels/document.xml.rels", "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/numbering\" Target=\"numbering.xml\"/></Relationships>")))
        .ShouldBeOfType<DocxRead>().Document;

    private static IEnumerable<(int Level, int? Ordinal)> Headings(string levels, params string[] paragraphs) =>
        paragraphs[0].StartsWith("<w:p>", StringComparison.Ordinal) ? Of(Read(levels, "", paragraphs)) : Of(Read(levels, paragraphs[0], paragraphs[1..]));

    private static IEnumerable<(int Level, int? Ordinal)> Of(OfficialDocument document) =>
        document.Body.OfType<Heading>().Select(heading => (heading.Level, heading.Ordinal));

    private static string P(string text, int level, int list = 1, bool bold = true) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>"
        + $"<w:r>{(bold ? "<w:rPr><w:b/></w:rPr>" : "")}<w:t>{text}</w:t></w:r></w:p>";
}
