using Danchu.Core.Access;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Organisations;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Tests.Documents.Head;

/// <summary>Reports, letters, reminders, scorecards and league tables have one head.</summary>
public sealed class DocumentHeadTests
{
    private static readonly Organisation BanBo = new()
    {
        Code = "BB",
        Name = "Ủy ban nhân dân xã Bản Bo",
        Kind = OrganisationKind.Commune,
        Level = Level.Commune,
        From = new DateOnly(2000, 1, 1),
        Place = "Bản Bo",
    };

    [Fact]
    public void Title_WithALetterhead_IsTheLetterheads()
    {
        var title = HeadOf(ReportingLine.Party)
            .Title("BC", 4, PlaceAndDate.On("Tam Đường", new DateOnly(2024, 1, 11)), "kết quả năm 2023") with { TypeName = "Báo cáo" };

        title.ShouldBe(new TitleBlock
        {
            SuperiorBody = "HUYỆN ỦY TAM ĐƯỜNG", IssuingBody = "ĐẢNG ỦY XÃ BẢN BO", IssuerInText = "Đảng ủy xã Bản Bo", Number = new DocumentNumber(4, "BC/ĐU"),
            PlaceAndDate = new PlaceAndDate("Tam Đường", 11, 1, 2024), TypeName = "Báo cáo", Subject = "kết quả năm 2023",
        });
    }

    [Theory]
    [InlineData("BC", "", "BC")]
    [InlineData(TakeNumber.LetterType, "", "…")]
    [InlineData(TakeNumber.LetterType, "NV", "…-NV")]
    public void Title_WithoutALetterhead_IsMadeOfTheOrganisation(string type, string draftingUnit, string symbol)
    {
        var head = new DocumentHead(BanBo, ReportingLine.State, null);

        head.Title(type, null, head.Undated(11, 2023), "s", draftingUnit).ShouldBe(new TitleBlock
        {
            IssuingBody = "ỦY BAN NHÂN DÂN\nXÃ BẢN BO", IssuerInText = "Ủy ban nhân dân xã Bản Bo", Number = new DocumentNumber(null, symbol),
            PlaceAndDate = new PlaceAndDate("Bản Bo", null, 11, 2023), Subject = "s",
        });
        head.Signature.ShouldBe(new SignatureBlock([]));
        head.Recipients.ShouldBeNull();
    }

    [Theory]
    [InlineData(ReportingLine.State, "", "VT, NV", "NV")]
    [InlineData(ReportingLine.State, "TH", "VT, NV", "TH")]
    [InlineData(ReportingLine.State, "", "VT", "")]
    [InlineData(ReportingLine.State, "", "VT, hồ sơ", "")]
    [InlineData(ReportingLine.State, "", null, "")]
    [InlineData(ReportingLine.Party, "", "VT, NV", "")]
    public void DraftingUnit_OfALetter_IsTypedOrWhoKeepsACopy(ReportingLine line, string typed, string? archive, string unit) =>
        HeadOf(line).DraftingUnit(typed, new Recipients(["Như trên"]) { Archive = archive }).ShouldBe(unit);

    [Fact]
    public void Foot_OfALetter_BeginsWithItsAddressees()
    {
        var head = HeadOf(ReportingLine.Party);

        head.Signature.ShouldBe(new SignatureBlock([SignatureLine.OnBehalfOf("ĐẢNG ỦY"), SignatureLine.Position("BÍ THƯ")]) { SignerName = "Lò Văn Mẫu" });
        head.Recipients.ShouldBe(new Recipients(["Thường trực Huyện ủy"]));
        head.LetterRecipients.ShouldBe(new Recipients(["Như trên", "Thường trực Huyện ủy"]) { Archive = "Văn phòng" });
        HeadOf(ReportingLine.State).LetterRecipients.Archive.ShouldBe("VT");
    }

    [Theory]
    [InlineData(ReportingLine.Party, IssuerForm.Party)]
    [InlineData(ReportingLine.State, IssuerForm.State)]
    [InlineData(ReportingLine.Front, IssuerForm.State)]
    public void Form_OfALine_IsThePartysOrTheStates(ReportingLine line, IssuerForm issuer) =>
        CatalogueForms.All.Choose(line, new DateOnly(2024, 1, 11)).Issuer.ShouldBe(issuer);

    private static DocumentHead HeadOf(ReportingLine line) => new(BanBo, line, new Letterhead
    {
        OrganisationId = BanBo.Id,
        Line = line,
        SuperiorName = "HUYỆN ỦY TAM ĐƯỜNG",
        BodyName = "ĐẢNG ỦY XÃ BẢN BO",
        NameInText = "Đảng ủy xã Bản Bo",
        Symbol = "ĐU",
        SignatureLines = ["T/M ĐẢNG ỦY", "BÍ THƯ"],
        SignerName = "Lò Văn Mẫu",
        Recipients = ["- Thường trực Huyện ủy;"],
    });
}
