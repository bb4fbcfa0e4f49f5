using Danchu.Core.Documents;
using Danchu.Core.Documents.Samples;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Tests.Documents;

/// <summary>What a văn thư would send back, on pages at their limits: long names and subjects, many recipients and signers, few and many rows.</summary>
public sealed class OurPagesTests(OurPagesTests.Extremes pages) : IClassFixture<OurPagesTests.Extremes>
{
    private const string LongBody = "BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ THÀNH PHỐ HỒ CHÍ MINH";
    private static readonly int[] Rows = [1, 2, .. Enumerable.Range(12, 24), 200];
    private static readonly int[] Lines = [.. Enumerable.Range(10, 12)];

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Signature_AfterATableOfAnyLength_HasRowsAboveIt(string key)
    {
        foreach (var rows in Rows)
        {
            Above(key, $"bang-{rows}").Count(word => word.Text.StartsWith("dòng", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(1, $"{rows} rows");
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Signature_AfterAShortLastLine_HasMoreThanThatLineAboveIt(string key)
    {
        foreach (var lines in Lines)
        {
            Above(key, $"doan-{lines}").Count().ShouldBeGreaterThan(12, $"{lines} paragraphs");
        }
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Signature_OfFourSignersOrFortyRecipients_IsOnOnePage(string key)
    {
        var all = pages.Of(key, "bon-nguoi-ky");
        all.Select((page, at) => (page, at)).Where(p => p.page.Words.Any(word => word.Text.StartsWith("Người", StringComparison.Ordinal)))
            .Select(p => p.at).Distinct().Count().ShouldBe(1);

        var recipients = pages.Of(key, "bon-muoi-noi-nhan").Where(page => page.Words.Any(word => word.Text is "Nơi")).ShouldHaveSingleItem();
        recipients.Words.Count(word => word.Text is "UBND" or "ủy").ShouldBeGreaterThanOrEqualTo(40);
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Head_OfALongName_BreaksItNowhereInsideItsPlace(string key)
    {
        var page = pages.Of(key, "ten-dai")[0];

        page.Words.Last(word => word.Text is "MINH").Bottom.ShouldBe(page.Words.Last(word => word.Text is "HỒ").Bottom, 0.5);
        page.First("QUY").Bottom.ShouldBe(page.First("CHẾ").Bottom, 0.5);
        page.Words.Where(word => word.Text is "THÀNH").Zip(page.Words.Where(word => word.Text is "PHỐ"))
            .ShouldAllBe(pair => Math.Abs(pair.First.Bottom - pair.Second.Bottom) < 0.5);
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Lines_OfALongText_NeverBeginWithADashNorPartANumberFromItsUnit(string key)
    {
        var lines = pages.Of(key, "gach-noi").SelectMany(page => page.Lines).ToList();

        lines.Count.ShouldBeGreaterThan(40);
        lines.ShouldNotContain(line => line.StartsWith("- xã hội", StringComparison.Ordinal) || line.StartsWith("m²", StringComparison.Ordinal));
        lines.ShouldNotContain(line => line.EndsWith("NĐ-", StringComparison.Ordinal) || line.EndsWith(" số", StringComparison.Ordinal)
            || line.EndsWith(" ngày", StringComparison.Ordinal) || line.StartsWith("CP", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Annexes_WhereThereAreSeveral_AreNumberedAndNameTheirDocument(string key)
    {
        var lines = pages.Of(key, "phu-luc").SelectMany(page => page.Lines).ToList();

        lines.Count(line => line.StartsWith("PHỤ LỤC I", StringComparison.OrdinalIgnoreCase) && line.Length < 13).ShouldBe(4);
        lines.ShouldContain(line => line.Equals("Phụ lục IV", StringComparison.OrdinalIgnoreCase));
        lines.Count(line => line.StartsWith("(Kèm theo", StringComparison.Ordinal)).ShouldBe(4);
        lines.ShouldContain("ĐỀ CƯƠNG BÁO CÁO");
    }

    [Theory]
    [MemberData(nameof(CatalogueForms.Keys), MemberType = typeof(CatalogueForms))]
    public void Table_AGroupsHeading_IsNeverTheLastRowOfAPage(string key)
    {
        foreach (var page in pages.Of(key, "nhom").SkipLast(1))
        {
            page.Lines[^1].ShouldNotContain("Nhóm");
        }
    }

    /// <summary>What stands on the page of the recipients above them, without the page's number.</summary>
    private IEnumerable<RenderedPages.Word> Above(string key, string name)
    {
        var page = pages.Of(key, name).First(each => each.Words.Any(word => word.Text is "Nơi"));
        var recipients = page.First("Nơi");
        return page.Words.Where(word => word.Bottom < recipients.Top + 0.5 && word.Top > CatalogueForms.ByKey(key).Page.Top - 1);
    }

    /// <summary>All of them in every form, converted in one run.</summary>
    public sealed class Extremes : IDisposable
    {
        private const string Sentence =
            "Thực hiện Nghị định số 59/2023/NĐ-CP ngày 14 tháng 8 năm 2023, các tổ chức chính trị - xã hội vận động hiến 11.943 m² đất. ";

        private readonly RenderedPages rendered = new(CatalogueForms.All.All.SelectMany(form => Documents(form.Issuer)
            .Select(each => ($"{form.Key}.{each.Name}", each.Document.Docx(form)))));

        internal IReadOnlyList<RenderedPages.Page> Of(string form, string name) => rendered.Of($"{form}.{name}");

        public void Dispose() => rendered.Dispose();

        private static IEnumerable<(string Name, OfficialDocument Document)> Documents(IssuerForm issuer)
        {
            var report = SampleDocuments.For(issuer).Single(sample => sample.Name is "bao-cao").Document;
            Block[] few = [new Paragraph("Báo cáo để cấp trên biết, chỉ đạo.")];
            foreach (var rows in Rows)
            {
                yield return ($"bang-{rows}", report with { Body = [TableOf(rows, groups: false)] });
            }

            foreach (var lines in Lines)
            {
                yield return ($"doan-{lines}", report with { Body = [.. Enumerable.Repeat(new Paragraph(Sentence + Sentence), lines), .. few] });
            }

            var signers = Enumerable.Range(1, 4).Select(at => SignatureBlock.Parse(["CHỦ TỊCH"], $"Người{at}")).ToList();
            var long20 = Enumerable.Repeat((Block)new Paragraph(Sentence + Sentence), 11).ToSequence();
            yield return ("bon-nguoi-ky", report with { Body = long20, Signature = signers[0], JointSignatures = signers[1..].ToSequence() });
            yield return ("bon-muoi-noi-nhan", report with
            {
                Body = long20, Recipients = new Recipients([.. Enumerable.Range(1, 40).Select(at => $"UBND xã {at} (b/c)")]) { Archive = "VT" },
            });
            yield return ("ten-dai", report with
            {
                Title = report.Title with
                {
                    IssuingBody = LongBody,
                    SuperiorBody = "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH",
                    Subject = string.Concat(Enumerable.Repeat("kết quả thực hiện dân chủ ở cơ sở ", 10)).Trim(),
                },
            });
            yield return ("gach-noi", report with
            {
                Body = [.. Enumerable.Range(1, 24).Select(at => new Paragraph(string.Concat(Enumerable.Repeat("x", at)) + " " + Sentence + Sentence))],
            });
            yield return ("phu-luc", report with
            {
                Annexes = NumberAnnexes.In([.. Enumerable.Range(1, 4).Select(at =>
                    new Annex { Label = at == 2 ? "Đề cương báo cáo" : null, Title = $"Tên {at}", Body = few.ToSequence() })]),
            });
            yield return ("nhom", report with { Body = [TableOf(150, groups: true)] });
        }

        private static Table TableOf(int rows, bool groups) => new()
        {
            Columns = [new(10, Alignment.Centre), new(120), new(30, Alignment.Right)],
            Rows =
            [
                new TableRow([new("TT"), new("Nội dung"), new("Số liệu")]),
                .. Enumerable.Range(1, rows).Select(at => groups && at % 3 == 1
                    ? new TableRow([new($"{at}"), new([new Run($"Nhóm {at}", RunStyle.Bold)]) { ColumnSpan = 2 }])
                    : new TableRow([new($"{at}"), new($"dòng{at} của bảng"), new("02")])),
            ],
        };
    }
}
