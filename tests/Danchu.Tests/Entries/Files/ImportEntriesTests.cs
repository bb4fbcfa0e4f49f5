using System.Globalization;
using System.Text;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Files;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Reports.ReportWorld;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries.Files;

/// <summary>Entries from Excel, CSV and pasted cells: seen against the book first, written as if typed, read back from what was written out.</summary>
public sealed class ImportEntriesTests(BookWorld world) : IClassFixture<BookWorld>
{
    private const string Heading = "Số\tCột ngay *\tCột loai *\tCột noi-dung\tCột so-nguoi\n";

    [Fact]
    public async Task Preview_OfEveryKindOfRow_ChangesNothing_AndSaysWhatEachWouldDo()
    {
        var unit = await world.NewCommuneAsync("Xã nhập 1");
        await world.MeetingAsync(unit, "1/2/2023", people: "20");
        await world.MeetingAsync(unit, "2/2/2023", people: "30");
        await world.MeetingAsync(unit, "3/2/2023", people: "40");

        var seen = Value(await PasteAsync(unit, Heading
            + "\t1/2/2023\tThường kỳ\tHọp thôn\t20\n"
            + "\t2/2/2023\tthuong\thọp thôn\t31\n"
            + "3/2023\t3/2/2023\tBất thường\tHọp thôn\t40\n"
            + "\t4/2/2023\tThường kỳ\t\"Bàn hai việc:\nđường, \"\"nước\"\"\"\t1.078\n"
            + "\t5/2/2023\tkhác\t\"Xanh\" là tên dự án\tmười\n"
            + "9\t6/2/2023\tThường kỳ\t\t\n"));

        seen.Rows.Select(r => r.State).ShouldBe([
            ImportedState.Same, ImportedState.Different, ImportedState.Different, ImportedState.New, ImportedState.Faulty, ImportedState.Faulty,
        ]);
        seen.Rows[1].Changes.Select(c => (c.Column, c.Before, c.After)).ShouldBe(
            [("Cột noi-dung", "Họp thôn", "họp thôn"), ("Cột so-nguoi", "30", "31")]);
        seen.Rows[2].Changes.ShouldHaveSingleItem().ShouldBe(new ChangedCell("Cột loai", "Thường kỳ", "Bất thường"));
        seen.Rows[3].Title.ShouldBe("Thường kỳ: Bàn hai việc: đường, \"nước\"");
        seen.Rows[4].Faults.Select(f => f.Column).ShouldBe(["Cột loai", "Cột so-nguoi"]);
        seen.Rows[5].Faults.ShouldHaveSingleItem().Why.ShouldContain("không có mục số 9");
        (await CountAsync(unit)).ShouldBe(3);
    }

    [Fact]
    public async Task Write_AfterThePreview_NumbersWithoutGaps_AndCorrectsOnlyWhenAsked()
    {
        var unit = await world.NewCommuneAsync("Xã nhập 2");
        var kept = await world.MeetingAsync(unit, "1/3/2021", people: "20", hosts: "Bản A");
        var pasted = Heading + "1\t1/3/2021\tThường kỳ\tHọp thôn\t25\n" + string.Concat(
            Enumerable.Range(1, 300).Select(i => $"\t{new DateOnly(2021, 1, 1).AddDays(i):d/M/yyyy}\tThường kỳ\tCuộc {i}\t{i}\n"));
        var seen = Value(await PasteAsync(unit, pasted));

        var written = Value(await WriteAsync(unit, seen));

        written.IsWritten.ShouldBeTrue();
        (await world.EntryAsync(kept)).Fields["so-nguoi"].ShouldBe("20", "It was not asked for.");
        var numbers = await world.DoAsync((DanchuDatabase d) =>
            d.Entries.Where(e => e.OrganisationId == unit && e.Year == 2021).OrderBy(e => e.Number).Select(e => e.Number).ToListAsync(Cancel));
        numbers.ShouldBe(Enumerable.Range(1, 301));
        (await world.CountAsync(unit, "hoi-nghi", new(2021, 1, 1), new(2021, 12, 31)))!.Value.ShouldBe(301);
        (await HistoryAsync(unit)).ShouldBe(301);

        var again = Value(await PasteAsync(unit, pasted));
        (again.CountOf(ImportedState.Same), again.CountOf(ImportedState.Different), again.CountOf(ImportedState.New)).ShouldBe((300, 1, 0));
        Value(await WriteAsync(unit, again, corrects: true));
        var entry = await world.EntryAsync(kept);
        (entry.Fields["so-nguoi"], entry.Fields["don-vi"], entry.Revision).ShouldBe(("25", "Bản A", 2), "A column that the file has not stays.");
    }

    [Fact]
    public async Task Write_WhenTheBookHasMoved_ShowsItAgain()
    {
        var unit = await world.NewCommuneAsync("Xã nhập 3");
        var seen = Value(await PasteAsync(unit, Heading + "\t1/4/2023\tThường kỳ\tHọp thôn\t20\n"));
        await world.MeetingAsync(unit, "1/4/2023");

        var moved = Value(await WriteAsync(unit, seen));

        (moved.IsWritten, moved.HasMoved, moved.Rows[0].State).ShouldBe((false, true, ImportedState.Same));
        (await CountAsync(unit)).ShouldBe(1);
    }

    [Theory]
    [InlineData("\t1/1/2199\tThường kỳ\t\t", "chưa tới")]
    [InlineData("\t1/1/2019\tThường kỳ\t\t", "ghi việc từ 01/01/2020")]
    [InlineData("\t\tThường kỳ\t\t", "Chưa nhập “Cột ngay”")]
    [InlineData("=1+1\t1/1/2023\tThường kỳ\t\t", "không phải số của một mục")]
    [InlineData("\t1/1/2023\tThường kỳ\t\t=SUM(A1)", "Không đọc được")]
    public async Task Row_ThatTypingWouldRefuse_IsFaulty(string row, string message)
    {
        var seen = Value(await PasteAsync(world.NextUnit(), Heading + row));

        seen.Rows.ShouldHaveSingleItem().Faults.ShouldContain(f => f.Why.Contains(message));
    }

    [Fact]
    public async Task Row_NamingAnEntry_FindsTheUnitsOwnByNumberOrTitle_NeverAForeignOne()
    {
        var (unit, other) = (world.NextUnit(), world.NextUnit());
        var own = Value(await world.WriteAsync(Clerk(unit), unit, "hop", ("ngay", "1/5/2022"), ("loai", "thuong"), ("noi-dung", "Của xã này")));
        Value(await world.WriteAsync(Clerk(other), other, "hop", ("ngay", "1/5/2022"), ("loai", "thuong"), ("noi-dung", "Của xã bên")));

        var seen = Value(await PasteAsync(unit, "Cột ngay\tCột noi-dung\tCột hop\n"
            + $"2/5/2022\tA\t{(await world.EntryAsync(own)).Cited}\n2/5/2022\tB\tthường kỳ: của xã NÀY\n2/5/2022\tC\tThường kỳ: Của xã bên\n", "y-kien"));

        seen.Rows.Select(r => r.State).ShouldBe([ImportedState.New, ImportedState.New, ImportedState.Faulty]);
        seen.Rows[2].Faults.ShouldHaveSingleItem().Why.ShouldContain("không có mục nào tên");
        var good = Value(await PasteAsync(unit, $"Cột ngay\tCột noi-dung\tCột hop\n2/5/2022\tA\tThường kỳ: Của xã này\n", "y-kien"));
        Value(await WriteAsync(unit, good, register: "y-kien"));
        Value(await world.DoAsync((ListRelatedEntries r) => r.ReadAsync(Clerk(unit), own, Cancel))).Groups.ShouldHaveSingleItem()
            .Lines.ShouldHaveSingleItem().Title.ShouldBe("A");
    }

    [Fact]
    public async Task File_ThatIsNoList_IsRefusedWithItsReason()
    {
        var unit = await world.NewCommuneAsync("Xã nhập 4");
        var formula = await SheetAsync([new DateOnly(2023, 1, 5), "Thường kỳ", new ExportFormula("SUM(A1:A2)", 2)]);
        var many = await SheetAsync([.. Enumerable.Repeat(new object?[] { new DateOnly(2023, 1, 5), "Thường kỳ", 1 }, 40_000)]);

        (await UploadAsync(unit, "so.xlsx", formula)).ShouldBeRefused("ô C2 là công thức", "File");
        (await UploadAsync(unit, "so.xlsx", many)).ShouldBeRefused("tệp có quá 5000 dòng", "File");
        (await UploadAsync(unit, "so.csv", Encoding.UTF8.GetBytes("Cột ngay,Ai đó\n1/1/2023,x\n"))).ShouldBeRefused("cột “Ai đó” không được dùng", "File");
        Value(await UploadAsync(unit, "so.csv", Encoding.UTF8.GetBytes("Cột ngay;Cột loai;Cột noi-dung\n1/1/2023;thuong;A, B\n"))).Rows
            .ShouldHaveSingleItem().Title.ShouldBe("Thường kỳ: A, B");
        (await UploadAsync(unit, "so.csv", Encoding.UTF8.GetBytes("Cột loai\nthuong\n"))).ShouldBeRefused("thiếu cột “Cột ngay”", "File");
        (await UploadAsync(unit, "so.xlsx", "MZ chương trình"u8.ToArray())).ShouldBeRefused("nội dung không phải tệp Excel", "File");
        (await PasteAsync(unit, " ")).ShouldBeRefused("Chưa chọn tệp", "File");
        (await PasteAsync(unit, "Cột ngay\n" + string.Concat(Enumerable.Repeat("1/1/2023\n", 40_000)))).ShouldBeRefused("quá 5000 dòng", "Pasted");
        (await PasteAsync(unit, Heading + "\t1/1/2023\tthuong\t\t", actor: As(world.Reports.Seed.District, Role.Secretariat))).ShouldBeAbsent();
        (await PasteAsync(unit, Heading + "\t1/1/2023\tthuong\t\t", actor: Signer(unit))).ShouldBeForbidden();
    }

    [Fact]
    public async Task Export_ReadBack_IsTheSameThroughout()
    {
        var unit = await world.NewCommuneAsync("Xã nhập 5");
        var random = new Random(20_231_119);
        foreach (var i in Enumerable.Range(0, 40))
        {
            var fields = new (string, string)[]
            {
                ("ngay", new DateOnly(2021, 1, 1).AddDays(random.Next(20)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("loai", random.Next(2) == 0 ? "thuong" : "bat-thuong"), ("noi-dung", Texts[random.Next(Texts.Length)]),
                ("so-nguoi", random.Next(2) == 0 ? "" : random.Next(3_000).ToString(CultureInfo.InvariantCulture)),
                ("tien", Money[random.Next(Money.Length)]), ("don-vi", random.Next(2) == 0 ? "" : "Bản A\nBản \"B\", C"), ("nguoi", "Lò Văn A"),
            };
            var id = Value(await world.WriteAsync(Clerk(unit), unit, "hop", fields));
            if (i % 8 == 0)
            {
                Value(await world.DoAsync((StrikeEntry s) => s.ExecuteAsync(Clerk(unit), new(id, 1, "Nhầm"), Cancel)));
            }
        }

        var inside = await ExportAsync(Clerk(unit), unit);
        var seen = Value(await UploadAsync(unit, "so.xlsx", inside));
        seen.Rows.Count.ShouldBe(40);
        seen.Rows.Where(r => r.State != ImportedState.Same).ShouldBeEmpty();
        (await ExportTableAsync(As(world.Reports.Seed.District, Role.Secretariat), unit)).Columns.ShouldNotContain(c => c.Heading == "Cột nguoi");
        (await world.DoAsync((ExportEntries e) => e.ReadAsync(As(world.Reports.Seed.OtherDistrict, Role.Secretariat), unit, "hop", new(), Cancel)))
            .ShouldBeAbsent();
    }

    [Fact]
    public async Task Template_HasTheColumnsChoicesAndHowToWriteThem()
    {
        var unit = await world.NewCommuneAsync("Xã nhập 6");

        var template = Value(await world.DoAsync((MakeEntryTemplate m) => m.ReadAsync(Clerk(unit), unit, "hop", 2023, Cancel)));

        template.Columns.Select(c => c.Heading).Take(3).ShouldBe(["Số", "Cột ngay *", "Cột loai *"]);
        template.Columns[2].Choices.ShouldBe(["Thường kỳ", "Bất thường"]);
        using var file = new MemoryStream();
        await WriteSpreadsheet.ToAsync(template, file, Cancel);
        (await UploadAsync(unit, "so.xlsx", file.ToArray())).ShouldBeRefused("Không có dòng nào", "File");
        var shown = Value(await world.DoAsync((ShowImport s) => s.ReadAsync(Clerk(unit), unit, "hop", Cancel)));
        shown.Headings.ShouldContain("Cột loai *");
        (await world.DoAsync((MakeEntryTemplate m) => m.ReadAsync(Signer(unit), unit, "hop", 2023, Cancel))).ShouldBeForbidden();
    }

    private static readonly string[] Texts = ["Họp", "=1+1", "+84", "'nháy", "A, \"B\"; C|D", "1/2/2023", "05/2023 · Họp", "không", ""];

    private static readonly string[] Money = ["", "0", "294 triệu đồng", "1.000", "999999999999", "5000000000000"];

    private Task<Outcome<ImportedEntries>> PasteAsync(OrganisationId unit, string pasted, string register = "hop", Actor? actor = null) =>
        world.DoAsync((ImportEntries i) => i.ExecuteAsync(actor ?? Clerk(unit), new(unit, register, "", [], pasted), Cancel));

    private Task<Outcome<ImportedEntries>> UploadAsync(OrganisationId unit, string name, byte[] file) =>
        world.DoAsync((ImportEntries i) => i.ExecuteAsync(Clerk(unit), new(unit, "hop", name, file), Cancel));

    private Task<Outcome<ImportedEntries>> WriteAsync(OrganisationId unit, ImportedEntries seen, bool corrects = false, string register = "hop") =>
        world.DoAsync((ImportEntries i) => i.ExecuteAsync(
            Clerk(unit), new(unit, register, "so.csv", Encoding.UTF8.GetBytes(seen.Text), Basis: seen.Basis, Corrects: corrects), Cancel));

    private static async Task<byte[]> SheetAsync(params object?[][] rows)
    {
        using var file = new MemoryStream();
        await WriteSpreadsheet.ToAsync(
            new ExportTable("Sổ", [new("Cột ngay", 10), new("Cột loai", 10), new("Cột so-nguoi", 10)], rows.ToAsyncEnumerable()), file, Cancel);
        return file.ToArray();
    }

    private async Task<ExportTable> ExportTableAsync(Actor actor, OrganisationId unit) =>
        Value(await world.DoAsync((ExportEntries e) => e.ReadAsync(actor, unit, "hop", new(2021), Cancel)));

    // Rows are read while they are written, within the scope of the operation.
    private Task<byte[]> ExportAsync(Actor actor, OrganisationId unit) => world.DoAsync(async (ExportEntries e) =>
    {
        using var file = new MemoryStream();
        await WriteSpreadsheet.ToAsync(Value(await e.ReadAsync(actor, unit, "hop", new(2021), Cancel)), file, Cancel);
        return file.ToArray();
    });

    private Task<int> CountAsync(OrganisationId unit) => world.DoAsync((DanchuDatabase d) => d.Entries.CountAsync(e => e.OrganisationId == unit, Cancel));

    private Task<int> HistoryAsync(OrganisationId unit) => world.DoAsync((DanchuDatabase d) =>
        d.History.CountAsync(h => h.OrganisationId == unit && h.Operation == nameof(WriteEntry), Cancel));
}
