using Danchu.Core.Documents.Samples;
using Danchu.Documents.Forms;

namespace Danchu.Tests.Documents;

/// <summary>The samples as PDF, by LibreOffice: whether each element really stands where its form puts it.</summary>
public sealed class PageGeometryTests(PageGeometryTests.Pages pages) : IClassFixture<PageGeometryTests.Pages>
{
    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Page_Margins_AreTheFormsAndThePageIsA4(string key)
    {
        var (page, form) = (pages.Of(key, "bao-cao", 1), CatalogueForms.ByKey(key).Page);

        page.Width.ShouldBe(form.Width, 0.5);
        page.Height.ShouldBe(form.Height, 0.5);
        page.Words.Min(word => word.Left).ShouldBe(form.Left, 1.5);
        page.Words.Max(word => word.Right).ShouldBeLessThanOrEqualTo(form.Width - form.Right + 0.5);
        page.Words.Min(word => word.Top).ShouldBe(form.Top, 1.5);
        page.Words.Max(word => word.Bottom).ShouldBeLessThanOrEqualTo(form.Height - form.Bottom + 1);
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Page_Head_HasTwoColumnsWithNumberAndDateOnOneLine(string key)
    {
        var (page, form) = (pages.Of(key, "bao-cao", 1), CatalogueForms.ByKey(key));
        var middle = form.Page.Left + form.Head.LeftWidth;
        var emblem = page.Words.Where(word => word.Text is "VIỆT" or "NAM" or "CỘNG").Take(3).ToList();

        emblem.ShouldAllBe(word => word.Left > middle - 1);
        emblem.Select(word => Math.Round(word.Top)).Distinct().Count().ShouldBe(1, "the emblem must not wrap");
        var (number, day) = (page.First(form.Head.NumberLead.Trim()), page.First("ngày"));
        number.Right.ShouldBeLessThan(middle);
        day.Left.ShouldBeGreaterThan(middle);
        day.Bottom.ShouldBe(number.Bottom, 2);
        page.First("BÁO").Centre.ShouldBe((form.Page.Left + form.Page.Width - form.Page.Right) / 2, 10);
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Page_SignatureAndRecipients_BeginOnTheSameLine(string key)
    {
        var (all, form) = (pages.All(key, "cong-van"), CatalogueForms.ByKey(key));
        var page = all.First(each => each.Words.Any(word => word.Text is "Nơi"));
        var (recipients, authority) = (page.First("Nơi"), page.First(form.Issuer == IssuerForm.State ? "TM." : "K/T"));

        recipients.Left.ShouldBe(form.Page.Left, 1);
        authority.Left.ShouldBeGreaterThan(form.Page.Left + form.Signature.LeftWidth - 1);
        authority.Top.ShouldBe(recipients.Top, 2);
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Page_Addressees_HaveTheirDashesUnderTheColon(string key)
    {
        var page = pages.Of(key, "cong-van", 1);
        var label = page.First("gửi:");

        page.Words.First(word => word.Top > label.Bottom - 1).ShouldSatisfyAllConditions(
            dash => dash.Text.ShouldBe("-"), dash => dash.Left.ShouldBe(label.Right, 2));
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Page_WithTheSignature_HasTextAboveIt(string key)
    {
        foreach (var name in new[] { "cong-van", "bao-cao", "lien-tich", "bao-cao-co-phu-luc" })
        {
            var page = pages.All(key, name).First(each => each.Words.Any(word => word.Text is "Nơi"));

            page.Words.Count(word => word.Bottom < page.First("Nơi").Top && word.Top > CatalogueForms.ByKey(key).Page.Top - 1).ShouldBeGreaterThan(5, name);
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Page_OfAJointDocument_HasItsSignersNamesOnOneLine(string key)
    {
        var page = pages.Of(key, "lien-tich", 1);
        var (first, second) = (page.First("Lò"), page.First("Nguyễn"));

        second.Top.ShouldBe(first.Top, 0.5);
        second.Left.ShouldBeGreaterThan(first.Right + 20);
        page.First("Nơi").Top.ShouldBeGreaterThan(first.Bottom);
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Page_Number_StandsInTheTopMarginOfTheSecondPageOnly(string key)
    {
        var (form, first, second) = (CatalogueForms.ByKey(key).Page, pages.Of(key, "bao-cao", 1), pages.Of(key, "bao-cao", 2));
        var number = second.Words.MinBy(word => word.Top)!;

        number.Text.ShouldBe("2");
        number.Bottom.ShouldBeLessThan(form.Top + 0.5);
        number.Top.ShouldBeGreaterThan(form.NumberFromTop - 1);
        number.Centre.ShouldBe((form.Left + form.Width - form.Right) / 2, 1);
        first.Words.ShouldAllBe(word => word.Top > form.Top - 1);
    }

    [Fact]
    public void Pdf_OfEachSample_HasOneSerifInAllItsWords()
    {
        foreach (var (file, fonts) in pages.Fonts())
        {
            // "ABCDEF+LiberationSerif-BoldItalic": a subset of one face of a family.
            var families = fonts.Select(font => font[(font.IndexOf('+', StringComparison.Ordinal) + 1)..].Split('-')[0]).Distinct(StringComparer.Ordinal);

            families.ShouldHaveSingleItem(file).ShouldBeOneOf("LiberationSerif", "TimesNewRomanPS", "TimesNewRomanPSMT", "Tinos");
        }
    }

    [Fact]
    public void Page_WideAnnex_LiesAcross()
    {
        var last = pages.All("state-nd30-2020", "bao-cao-co-phu-luc")[^1];

        last.Width.ShouldBe(297, 0.5);
        last.Words.ShouldContain(word => word.Text == "TT");
    }

    [Fact]
    public void Page_LargeReport_LosesNothing()
    {
        var all = pages.All("state-nd30-2020", "large");
        var words = all.SelectMany(page => page.Words).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

        LargeReport.Marks.Where(mark => !words.Contains(mark)).ShouldBeEmpty();
        all.Count.ShouldBeGreaterThanOrEqualTo(30);
        all.Count(page => page.Width > page.Height).ShouldBeGreaterThanOrEqualTo(4);
        ReadDocxTests.Read(LargeReport.Make().Docx(CatalogueForms.State)).Document.Body.ShouldBe(LargeReport.Make().Body);
    }

    /// <summary>All samples converted in one run of LibreOffice.</summary>
    public sealed class Pages : IDisposable
    {
        private readonly RenderedPages rendered = new(
        [
            .. CatalogueForms.All.All.SelectMany(form =>
                SampleDocuments.For(form.Issuer).Select(sample => ($"{form.Key}.{sample.Name}", sample.Document.Docx(form)))),
            ("state-nd30-2020.large", LargeReport.Make().Docx(CatalogueForms.State)),
        ]);

        internal RenderedPages.Page Of(string form, string name, int number) => All(form, name)[number - 1];

        internal IReadOnlyList<RenderedPages.Page> All(string form, string name) => rendered.Of($"{form}.{name}");

        public IEnumerable<(string File, IReadOnlyList<string> Fonts)> Fonts() => rendered.Fonts();

        public void Dispose() => rendered.Dispose();
    }
}
