using Danchu.Core.Documents.Samples;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Tests.Documents;

/// <summary>The same document in both forms: nothing of the one may stand in the other (law-and-regime §4, last paragraph).</summary>
public sealed class FormLeakTests
{
    private static readonly OfficialDocument Document = SampleDocuments.StateReport with
    {
        Signature = SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO"], "Giáp Quốc Mạnh"),
        Annexes = SampleDocuments.PartyReportWithAnnex.Annexes,
        Grounds = [new Paragraph("Căn cứ Luật Thực hiện dân chủ ở cơ sở")],
    };

    private static readonly string[] StateOnly =
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: ", "TM. ", "KT. ", "./.", "Lưu: VT", "04/BC-UBND", "I. KHÁI QUÁT"];

    private static readonly string[] PartyOnly =
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "-----", "Số 04-", "T/M ", "K/T ", "Lưu VT", "I- KHÁI QUÁT", "- Căn cứ"];

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Write_SameDocument_CarriesOnlyTheMarksOfItsForm(string key)
    {
        var form = CatalogueForms.ByKey(key);
        var (own, other) = form.Issuer == IssuerForm.State ? (StateOnly, PartyOnly) : (PartyOnly, StateOnly);
        var lines = Document.Docx(form).Paragraphs();
        var docx = string.Join('\n', lines);
        var html = System.Net.WebUtility.HtmlDecode(Document.Html(form));

        own.ShouldAllBe(mark => docx.Contains(mark, StringComparison.Ordinal) && html.Contains(mark, StringComparison.Ordinal));
        other.ShouldAllBe(mark => !docx.Contains(mark, StringComparison.Ordinal) && !html.Contains(mark, StringComparison.Ordinal));
        lines.Contains("*", StringComparer.Ordinal).ShouldBe(form.Issuer == IssuerForm.Party);
    }

    [Theory]
    [InlineData(
        "state-nd30-2020", "Authority Position SignerName IssuingBody TypeName Title RecipientsLabel", "SuperiorBody DocumentNumber BodyText Recipient")]
    [InlineData("party-hd36-2018", "Authority SignerName IssuingBody TypeName Title", "Position SuperiorBody DocumentNumber BodyText RecipientsLabel Ground")]
    [InlineData("party-hd05-2026", "Authority SignerName IssuingBody TypeName Title", "Position SuperiorBody DocumentNumber BodyText RecipientsLabel Ground")]
    public void Write_Weights_FollowTheForm(string key, string bold, string light)
    {
        var styles = Document.Docx(CatalogueForms.ByKey(key)).Part("word/styles.xml").Elements(CatalogueForms.W + "style")
            .ToDictionary(
                style => style.Attribute(CatalogueForms.W + "styleId")!.Value,
                style => style.Descendants(CatalogueForms.W + "b").Any(),
                StringComparer.Ordinal);

        bold.Split(' ').ShouldAllBe(style => styles[style]);
        light.Split(' ').ShouldAllBe(style => !styles[style]);
    }

    [Fact]
    public void Write_Recipients_EndAsEachFormWrites()
    {
        SampleDocuments.StateReport.Docx(CatalogueForms.State).Styled("Recipient")
            .ShouldBe(["- UBND huyện (b/c);", "- TT Đảng ủy - HĐND - UBND xã;", "- Lưu: VT."]);
        SampleDocuments.PartyReport.Docx(CatalogueForms.Party).Styled("Recipient")
            .ShouldBe([
                "- BCĐ thực hiện QCDC Trung ương,", "- Thường trực Tỉnh ủy,", "- Ban Dân vận Tỉnh ủy,", "- Các thành viên BCĐ QCDC tỉnh,",
                "- Tổ Chuyên viên giúp việc BCĐ,", "- Lưu Văn phòng Tỉnh ủy.",
            ]);
    }

    [Fact]
    public void Write_LetterOfEachForm_NamesItsSubjectUnderTheNumber()
    {
        SampleDocuments.StateLetter.Docx(CatalogueForms.State).Styled("LetterSubject").Single().ShouldStartWith("V/v báo cáo kết quả");
        SampleDocuments.StateLetter.Docx(CatalogueForms.State).Styled("DocumentNumber").Single().ShouldBe("Số:      /UBND-NV");
        SampleDocuments.PartyLetter.Docx(CatalogueForms.Party).Styled("LetterSubject").Single().ShouldStartWith("Về việc báo cáo kết quả");
        SampleDocuments.PartyLetter.Docx(CatalogueForms.Party).Styled("Authority").ShouldBe(["K/T TRƯỞNG BAN DÂN VẬN"]);
    }

    [Fact]
    public void Write_HeadingsAndPoints_UseTheLettersOfTheAlphabetWithDStroke()
    {
        var points = new ListBlock(ListMarker.Letter, Enumerable.Range(1, 8).Select(i => new ListItem("điểm;")).ToSequence());

        string.Concat(Sample.Of(points, new Paragraph("Hết.")).Docx(CatalogueForms.State).Styled("ListParagraph").Select(line => line[0])).ShouldBe("abcdđegh");
    }
}
