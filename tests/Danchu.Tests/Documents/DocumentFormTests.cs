using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Tests.Documents;

/// <summary>The forms of the catalogue: chosen by issuer and date, each with its own marks, order and wording.</summary>
public sealed class DocumentFormTests
{
    [Theory]
    [InlineData(IssuerForm.State, "2020-03-05", "state-nd30-2020")]
    [InlineData(IssuerForm.State, "2030-01-01", "state-nd30-2020")]
    [InlineData(IssuerForm.Party, "2023-12-25", "party-hd36-2018")]
    [InlineData(IssuerForm.Party, "2026-05-26", "party-hd36-2018")]
    [InlineData(IssuerForm.Party, "2026-05-27", "party-hd05-2026")]
    public void Choose_IssuerAndDay_GivesTheFormInForce(IssuerForm issuer, string day, string key) =>
        CatalogueForms.All.Choose(issuer, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Key.ShouldBe(key);

    [Fact]
    public void Choose_BeforeAnyForm_SaysSo() =>
        Should.Throw<InvalidOperationException>(() => CatalogueForms.All.Choose(IssuerForm.State, new DateOnly(2019, 1, 9)))
            .Message.ShouldBe("Không có thể thức văn bản của Nhà nước cho ngày 09/01/2019.");

    [Theory]
    [InlineData(4, "Số: 04/BC-UBND", "Số 04-BC-UBND")]
    [InlineData(496, "Số: 496/BC-UBND", "Số 496-BC-UBND")]
    [InlineData(null, "Số:      /BC-UBND", "Số      -BC-UBND")]
    public void NumberText_UnderTen_GetsALeadingZero(int? number, string state, string party)
    {
        CatalogueForms.State.NumberText(new DocumentNumber(number, "BC-UBND")).ShouldBe(state);
        CatalogueForms.Party.NumberText(new DocumentNumber(number, "BC-UBND")).ShouldBe(party);
    }

    [Theory]
    [InlineData(5, 2, 2024, "Song Vân, ngày 05 tháng 02 năm 2024")]
    [InlineData(11, 1, 2024, "Song Vân, ngày 11 tháng 01 năm 2024")]
    [InlineData(9, 3, 2024, "Song Vân, ngày 09 tháng 3 năm 2024")]
    [InlineData(25, 12, 2023, "Song Vân, ngày 25 tháng 12 năm 2023")]
    [InlineData(null, 11, 2023, "Song Vân, ngày      tháng 11 năm 2023")]
    public void PlaceAndDateText_DayUnderTenAndMonthsOneAndTwo_GetALeadingZero(int? day, int month, int year, string text) =>
        Wording.PlaceAndDateText(new PlaceAndDate("Song Vân", day, month, year)).ShouldBe(text);

    [Fact]
    public void AttachedText_NamesTheDocumentAsEachFormDoes()
    {
        var title = Sample.Of().Title;

        CatalogueForms.State.AttachedText(title).ShouldBe("(Kèm theo Báo cáo số 04/BC-UBND ngày 05 tháng 02 năm 2024 của Ủy ban nhân dân xã Song Vân)");
        CatalogueForms.Party.AttachedText(title).ShouldBe("(Kèm theo Báo cáo số 04-BC-UBND, ngày 05/02/2024 của Ủy ban nhân dân xã Song Vân)");
    }

    [Theory]
    [InlineData("KT. CHỦ TỊCH", SignatureRole.InPlaceOf, "CHỦ TỊCH")]
    [InlineData("K/T CHỦ TỊCH", SignatureRole.InPlaceOf, "CHỦ TỊCH")]
    [InlineData("T/M BAN THƯỜNG VỤ", SignatureRole.OnBehalfOf, "BAN THƯỜNG VỤ")]
    [InlineData("TUQ. CHỦ TỊCH", SignatureRole.AuthorisedBy, "CHỦ TỊCH")]
    [InlineData("kiêm", SignatureRole.Concurrently, "")]
    [InlineData("TMD GIÁM ĐỐC", SignatureRole.Position, "TMD GIÁM ĐỐC")]
    public void Parse_SignatureLine_ReadsBothNotations(string line, SignatureRole role, string text) =>
        SignatureLine.Parse(line).ShouldBe(new SignatureLine(role, text));

    [Fact]
    public void SignatureText_AuthorityTheFormDoesNotKnow_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => CatalogueForms.Party.SignatureText(SignatureLine.Parse("TUQ. CHỦ TỊCH")))
            .Message.ShouldContain("không có quyền hạn ký");

    [Fact]
    public void Catalogue_Periods_DoNotOverlap() => CatalogueForms.All.Overlaps().ShouldBeEmpty();
}
