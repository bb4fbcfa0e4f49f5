using System.Diagnostics;
using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Samples;
using Danchu.Core.Files;
using Danchu.Core.Law;
using Danchu.Core.Operations;
using Danchu.Documents.FormChecking;
using Danchu.Documents.Forms;

namespace Danchu.Tests.Documents.FormChecking;

/// <summary>Every rule by its examples, and whole files: what is lawful stays silent, what is not is found with its source.</summary>
public sealed class CheckFormTests
{
    private static readonly CheckFile Check = new(
        new CheckText(new LegalRegister([])), FormRegister.From(new CatalogueFolder(Path.GetDirectoryName(CatalogueForms.Folder)!)));

    public static TheoryData<string> Codes => [.. FormRules.All.Select(rule => rule.Code)];

    public static TheoryData<string, string> Samples =>
        [.. CatalogueForms.All.All.SelectMany(form => SampleDocuments.For(form.Issuer).Select(sample => (form.Key, sample.Name)))];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Rule_WithoutSentencesOrExamples_IsRefused(string code)
    {
        var rule = FormRules.All.Single(rule => string.Equals(rule.Code, code, StringComparison.Ordinal));
        rule.GetType().Name.ShouldStartWith(code);
        rule.Vietnamese.ShouldEndWith(".");
        rule.English.ShouldEndWith(".");
        FormExamples.All.Keys.ShouldContain(code);
        FormExamples.All[code].Fails.ShouldNotBeEmpty();
        FormExamples.All[code].Passes.ShouldNotBeEmpty();
        ParseFormRequirements.FromFolder(Path.Combine(CatalogueForms.Folder, "checks")).ShouldAllBe(form => form.Rules.Any(demanded => demanded.Code == code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Rule_OnItsExamples_FindsAndStaysSilent(string code)
    {
        foreach (var example in FormExamples.All[code].Fails)
        {
            Find(example.Docx()).Select(found => found.Finding.Code).ShouldContain(code, example.Words);
        }

        foreach (var example in FormExamples.All[code].Passes)
        {
            Find(example.Docx()).Select(found => found.Finding.Code).ShouldNotContain(code, example.Words);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Check_DocumentWrittenHere_FindsNothing(string key, string name)
    {
        var form = CatalogueForms.ByKey(key);
        Find(SampleDocuments.For(form.Issuer).Single(sample => string.Equals(sample.Name, name, StringComparison.Ordinal)).Document.Docx(form)).ShouldBeEmpty();
    }

    [Fact]
    public void Check_DocumentAgainstAllRules_IsFoundWithCodeSourceAndPlace()
    {
        var docx = new FormExample(
            "",
            FormExample.Report,
            ("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"", "w:top=\"567\" w:right=\"567\" w:bottom=\"567\" w:left=\"567\""),
            ("Times New Roman", "Arial"),
            ("w:sz w:val=\"28\"", "w:sz w:val=\"22\""),
            ("ngày 11 tháng 01 năm 2024", "5/3/2023"),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "")).Docx();

        var found = Find(docx);

        found.Select(remark => remark.Finding.Code).Distinct(StringComparer.Ordinal).ShouldBe(["F102", "F103", "F104", "F201", "F301", "F403"]);
        found.Select(remark => remark.Message).ShouldContain("Lề trái: 10 mm; theo thể thức: 30–35 mm (Nghị định 30/2020/NĐ-CP, Phụ lục I).");
        found.ShouldAllBe(remark => remark.Finding.Severity == Severity.Warning);
        var text = Read(docx).Text;
        found.Select(remark => text[remark.Finding.Span.Start..remark.Finding.Span.End]).ShouldContain("BÁO CÁO");
    }

    [Fact]
    public void Check_SourceOfGeneralKnowledge_IsANoteAtMost()
    {
        var found = Find(new FormExample("", FormExample.Report, ("ngày 11 tháng 01 năm 2024", "ngày 05 tháng 03 năm 2024")).Docx()).ShouldHaveSingleItem();

        (found.Finding.Code, found.Finding.Severity).ShouldBe(("F403", Severity.Note));
        found.Message.ShouldContain("chưa đối chiếu với nguyên văn");
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>Kế hoạch của tổ</w:t></w:r></w:p>")]
    [InlineData(
        "<w:p><w:r><w:t>ĐOÀN TNCS HỒ CHÍ MINH</w:t></w:r></w:p><w:p><w:r><w:t>Số: 12-KH/ĐTN</w:t></w:r></w:p><w:p><w:r><w:t>Huế, 5/3/2023</w:t></w:r></w:p>")]
    public void Check_NoTitleBlockOfAForm_ClaimsNothing(string blocks) => Find(ReadDocxTests.Body(blocks).ToArray()).ShouldBeEmpty();

    [Fact]
    public void Check_DayBeforeTheForms_ClaimsNothing() =>
        Find(new FormExample("", FormExample.Report, ("ngày 11 tháng 01 năm 2024", "ngày 5 tháng 1 năm 2012")).Docx()).ShouldBeEmpty();

    [Fact]
    public void Check_HeadInTabsWithLooksOnRuns_FindsNothing()
    {
        static string R(string text, int size, string look = "") =>
            $"<w:r><w:rPr>{look}<w:sz w:val=\"{size * 2}\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
        const string Tab = "<w:r><w:tab/></w:r>", Bold = "<w:b/>", Italic = "<w:i/>";
        var blocks = $"<w:p>{R("UBND HUYỆN TÂN YÊN", 13)}{Tab}{R("CỘNG HÒA XÃ HỘI ", 13, Bold)}{R("CHỦ NGHĨA VIỆT NAM", 13, Bold)}</w:p>"
            + $"<w:p>{R("UBND XÃ SONG VÂN", 13, Bold)}{Tab}{R("Độc lập - Tự do - Hạnh phúc", 14, Bold)}</w:p>"
            + $"<w:p>{R("Số: 04/BC-UBND", 13)}{Tab}{R("Song Vân, ngày 05 tháng 3 năm 2024", 13, Italic)}</w:p>"
            + $"<w:p>{R("BÁO CÁO", 14, Bold)}</w:p><w:p>{R("Kết quả thực hiện dân chủ", 14, Bold)}</w:p>"
            + $"<w:p>{R("Trong năm, xã đã tổ chức đối thoại với Nhân dân và công khai các nội dung theo quy định của pháp luật./.", 13)}</w:p>"
            + $"<w:p>{R("Nơi nhận:", 12, Bold + Italic)}</w:p><w:p>{R("- UBND huyện;", 11)}</w:p><w:p>{R("- Lưu: VT.", 11)}</w:p>"
            + $"<w:p>{R("KT. CHỦ TỊCH", 14, Bold)}</w:p>";

        Find(ReadDocxTests.Body(blocks).ToArray()).ShouldBeEmpty();
    }

    private const string SecondRow =
        "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"3628\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"DocumentNumber\"/>";

    public static TheoryData<string, string, string> Lawful => new()
    {
        { "head in two tables", SecondRow, "</w:tbl><w:p/><w:tbl>" + SecondRow },
        { "running text in 13", "w:sz w:val=\"28\"", "w:sz w:val=\"26\"" },
        { "number of a legal act", "Số: 04/BC-UBND", "Số: 04/2024/QĐ-UBND" },
        { "number with a letter", "Số: 04/BC-UBND", "Số: 04a/BC-UBND" },
        { "date with a remark", "tháng 01 năm 2024<", "tháng 01 năm 2024 (dự thảo)<" },
        { "a blank line before the head", "<w:tbl><w:tblPr><w:tblW w:w=\"9354\"", "<w:p/><w:tbl><w:tblPr><w:tblW w:w=\"9354\"" },
    };

    [Theory]
    [MemberData(nameof(Lawful))]
    public void Check_LawfulVariant_FindsNothing(string what, string old, string other) =>
        Find(new FormExample(what, FormExample.Report, (old, other)).Docx()).Select(found => found.Message).ShouldBeEmpty(what);

    [Fact]
    public void Check_HeadPutApartBySpaces_MissesNothing()
    {
        const string Blocks = "<w:p><w:r><w:t>ỦY BAN NHÂN DÂN XÃ SONG VÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p><w:p><w:r>"
            + "<w:t>                                   Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Số: 04/BC-UBND                     Song Vân, ngày 05 tháng 3 năm 2024</w:t></w:r></w:p><w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p>";

        Find(ReadDocxTests.Body(Blocks).ToArray()).Select(found => found.Finding.Code).ShouldNotContain("F201");
    }

    [Fact]
    public void Check_BrokenFiles_EndsWithoutAFault()
    {
        var docx = new FormExample("", FormExample.Report, ("Nơi nhận:", "Nơi nhận")).Docx();
        var (random, refused) = (new Random(30_2020), 0);
        for (var round = 0; round < 300; round++)
        {
            var broken = FormExample.Rewritten(docx, text =>
            {
                var start = random.Next(text.Length);
                var piece = "<w:p><w:tbl><w:r><w:sectPr><w:t/>"[..random.Next(1, 33)];
                return round % 2 == 0 ? text.Replace($"\"{random.Next(0, 30)}\"", "\"-99999999999\"", StringComparison.Ordinal)
                    .Replace("w:tc>", "w:tr>", StringComparison.Ordinal) : text[..start] + piece + text[Math.Min(text.Length, start + random.Next(1, 40))..];
            });
            if (Check.Read("a.docx", broken) is Outcome<CheckedText>.Refused(var reasons))
            {
                reasons.ShouldHaveSingleItem().Message.ShouldEndWith(".");
                refused++;
            }
        }

        refused.ShouldBeInRange(100, 299, "Some are read all the same.");
    }

    [Fact]
    public void Requirements_OfARuleThatIsNot_AreRefused() => Should.Throw<DocumentFormException>(() =>
        ParseFormRequirements.FromText("form: x\nrules:\n  - { code: F999, source: nguồn, trust: V2 }\n", "x.yaml")).Message.ShouldContain("F999");

    [Fact]
    public void Requirements_WithoutSource_AreRefused() => Should.Throw<DocumentFormException>(() =>
        ParseFormRequirements.FromText("form: x\nrules:\n  - { code: F101, trust: V2 }\n", "x.yaml"));

    [Fact]
    public void Check_AfterLibreOffice_GivesNotesAtMost()
    {
        var folder = Directory.CreateTempSubdirectory("danchu-forms");
        try
        {
            var files = WriteSampleDocuments.To(folder.FullName, CatalogueForms.All);
            var saved = Directory.CreateDirectory(Path.Combine(folder.FullName, "saved")).FullName;
            if (!SavedByLibreOffice(files, saved, folder.FullName))
            {
                Assert.Skip("LibreOffice (libreoffice-writer-nogui) is needed to save the samples again.");
            }

            foreach (var file in Directory.GetFiles(saved))
            {
                Find(File.ReadAllBytes(file)).Where(found => found.Finding.Severity > Severity.Note).Select(found => found.Message).ShouldBeEmpty(file);
            }

            Directory.GetFiles(saved).Length.ShouldBe(files.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool SavedByLibreOffice(IReadOnlyList<string> files, string saved, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(
                "soffice",
                [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", saved, .. files])
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not installed.
            return false;
        }
    }

    private static IReadOnlyList<Remark> Find(byte[] docx) => Read(docx).FormRemarks;

    private static CheckedText Read(byte[] docx) => Check.Read("a.docx", docx).ShouldBeOfType<Outcome<CheckedText>.Done>().Value;
}
