using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Danchu.Core.Documents.Samples;
using Danchu.Documents.Forms;

namespace Danchu.Tests.Documents;

/// <summary>The samples as PDF, by LibreOffice: whether each element really stands where its form puts it.</summary>
public sealed class PageGeometryTests(PageGeometryTests.Pages pages) : IClassFixture<PageGeometryTests.Pages>
{
    private const double Point = 25.4 / 72;

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

    /// <summary>A word on a page of the PDF; edges in points from the top left corner.</summary>
    public sealed record Word(string Text, double Left, double Top, double Right, double Bottom)
    {
        public double Centre => (Left + Right) / 2;
    }

    /// <summary>A page of the PDF; size in points.</summary>
    public sealed record Page(double Width, double Height, IReadOnlyList<Word> Words)
    {
        public Word First(string text) => Words.First(word => string.Equals(word.Text, text, StringComparison.Ordinal));
    }

    /// <summary>All samples converted in one run of LibreOffice; without it these tests are skipped, and say so.</summary>
    public sealed class Pages : IDisposable
    {
        private const string Needed = "LibreOffice (libreoffice-writer-nogui) and poppler-utils are needed to see the pages.";

        private readonly string folder = Directory.CreateTempSubdirectory("danchu-pages").FullName;
        private readonly bool ready;

        public Pages()
        {
            foreach (var form in CatalogueForms.All.All)
            {
                foreach (var (name, document) in SampleDocuments.For(form.Issuer))
                {
                    File.WriteAllBytes(Path.Combine(folder, $"{form.Key}.{name}.docx"), document.Docx(form));
                }
            }

            File.WriteAllBytes(Path.Combine(folder, "state-nd30-2020.large.docx"), LargeReport.Make().Docx(CatalogueForms.State));
            string[] arguments = [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder];
            ready = Run("soffice", [.. arguments, .. Directory.GetFiles(folder, "*.docx")]) is not null;
        }

        public Page Of(string form, string name, int number) => All(form, name)[number - 1];

        public IReadOnlyList<Page> All(string form, string name)
        {
            var (pdf, html) = (Path.Combine(folder, $"{form}.{name}.pdf"), Path.Combine(folder, $"{form}.{name}.html"));
            if (!ready || (!File.Exists(html) && Run("pdftotext", ["-bbox", pdf, html]) is null))
            {
                Assert.Skip(Needed);
            }

            // pdftotext leaves control characters in its XML; they are no words.
            var xml = XElement.Parse(Regex.Replace(
                File.ReadAllText(html), @"[\x00-\x08\x0B\x0C\x0E-\x1F]|<!DOCTYPE[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(5)));
            return [.. xml.Descendants().Where(element => element.Name.LocalName is "page").Select(page => new Page(
                Length(page, "width"), Length(page, "height"),
                [.. page.Elements()
                    .Select(word => new Word(word.Value, Length(word, "xMin"), Length(word, "yMin"), Length(word, "xMax"), Length(word, "yMax")))]))];
        }

        /// <summary>The names of the fonts in each sample's PDF, as pdffonts prints them below two lines of heading.</summary>
        public IEnumerable<(string File, IReadOnlyList<string> Fonts)> Fonts()
        {
            foreach (var docx in Directory.GetFiles(folder, "*.docx"))
            {
                var list = ready ? Run("pdffonts", [Path.ChangeExtension(docx, "pdf")]) : null;
                Assert.SkipWhen(list is null, Needed);
                yield return (Path.GetFileName(docx), [.. list!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Split(' ')[0])]);
            }
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);

        private static double Length(XElement element, string attribute) =>
            double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture) * Point;

        // What it printed; null when it failed.
        private static string? Run(string program, string[] arguments)
        {
            try
            {
                using var process = Process.Start(
                    new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
                var said = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                return process.ExitCode == 0 ? said : null;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not installed.
                return null;
            }
        }
    }
}
