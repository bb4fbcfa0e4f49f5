using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;
using Danchu.Core.Villages;
using Danchu.Tests.Reports;
using Danchu.Tests.Rounds;
using Microsoft.EntityFrameworkCore;
using static Danchu.Tests.Rounds.RoundWorld;

namespace Danchu.Tests.Entries;

/// <summary>
/// The province of <see cref="ReportWorld"/> with two registers: meetings, which count what the form asks, and questions asked at meetings, which stay open
/// until they are answered. Each test keeps the books of a unit of its own.
/// </summary>
public sealed class BookWorld : IAsyncLifetime
{
    private int unit;

    internal ReportWorld Reports { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Reports.InitializeAsync();
        await DoAsync(async (DanchuDatabase d) =>
        {
            d.Registers.AddRange(Meetings(), Questions());
            return await d.SaveChangesAsync(Cancel);
        });
    }

    public ValueTask DisposeAsync() => Reports.DisposeAsync();

    internal Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull => Reports.DoAsync(work);

    internal OrganisationId NextUnit() => Reports.Seed.Communes[Interlocked.Increment(ref unit) % Reports.Seed.Communes.Count];

    internal Task<Outcome<EntryId>> WriteAsync(Actor actor, OrganisationId of, string register, params (string Column, string Typed)[] typed) =>
        DoAsync((WriteEntry w) => w.ExecuteAsync(
            actor, new(of, register, typed.ToDictionary(t => t.Column, t => t.Typed, StringComparer.Ordinal)), Cancel));

    /// <summary>A commune of the district that nobody else's test has.</summary>
    internal Task<OrganisationId> NewCommuneAsync(string name) => DoAsync(async (DanchuDatabase d) =>
    {
        var commune = RoundSeed.Add(d, name, OrganisationKind.Commune, Level.Commune, Reports.Seed.District);
        await d.SaveChangesAsync(Cancel);
        return commune;
    });

    /// <summary>A village of the commune, made by its clerk.</summary>
    internal async Task<OrganisationId> VillageAsync(OrganisationId commune, string name) => Value(await DoAsync((WriteVillage w) =>
        w.ExecuteAsync(ReportWorld.Clerk(commune), new(commune, Name: name), Cancel)));

    internal async Task<EntryId> MeetingAsync(
        OrganisationId of, string day, string kind = "thuong", string people = "20", string hosts = "", string subject = "Họp thôn") => Value(
        await WriteAsync(
            ReportWorld.Clerk(of), of, "hop", ("ngay", day), ("loai", kind), ("noi-dung", subject), ("so-nguoi", people), ("don-vi", hosts)));

    internal Task<Dictionary<string, CountEntries.Counted>> CountAsync(OrganisationId of, DateOnly from, DateOnly to) =>
        DoAsync((CountEntries c) => c.ReadAsync(of, from, to, Cancel));

    internal async Task<Figure?> CountAsync(OrganisationId of, string indicator, DateOnly from, DateOnly to) =>
        (await CountAsync(of, from, to)).GetValueOrDefault(indicator)?.Figure;

    internal Task<Entry> EntryAsync(EntryId id) => DoAsync((DanchuDatabase d) => d.Entries.AsNoTracking().SingleAsync(e => e.Id == id, Cancel));

    private static Register Meetings() => Register("hop", "Sổ họp", "cuộc họp", new RegisterContent(
        "ngay", "{loai}: {noi-dung}",
        [
            Column("ngay", ColumnKind.Date) with { Required = true, First = true },
            Column("loai", ColumnKind.Choice) with { Required = true, First = true, Choices = [new("thuong", "Thường kỳ"), new("bat-thuong", "Bất thường")] },
            Column("noi-dung", ColumnKind.Text) with { First = true },
            Column("so-nguoi", ColumnKind.Number) with { Unit = "người" },
            Column("tien", ColumnKind.Money),
            Column("don-vi", ColumnKind.Organisation) with { Many = true },
            Column("nguoi", ColumnKind.Person) with { Private = true },
            Column("thon", ColumnKind.Village),
        ])
        {
            Lists =
            [
                new("thuong-ky", "Các cuộc họp", "hoi-nghi", [], "{noi-dung} ngày {ngay} ({nguoi}), {so-nguoi} người", "; "),
                new("noi", "Nơi họp", "", [Is("loai", "bat-thuong")], "{noi-dung}", ", "),
            ],
            Book = new RegisterBook(
                "SỔ HỌP",
                [
                    new("STT", "{stt}", 12), new("Ngày", "{ngay}", 24), new("Nội dung", "{loai}: {noi-dung}", 90), new("Có mặt / vắng", "{so-nguoi}", 30),
                    new("Đóng góp / Tiền", "{tien}", 30), new("Đóng góp / Đơn vị", "{don-vi}", 40), new("Người dự", "{nguoi}", 31),
                ]),
            Counts =
            [
                new("hoi-nghi", new EntryMeasure(MeasureKind.Entries) { Where = [Is("loai", "thuong")] }),
                new("tien", new EntryMeasure(MeasureKind.Sum, "tien")),
                new("ngay-cong", new EntryMeasure(MeasureKind.Distinct, "don-vi")),
                new("khong-hoi", new EntryMeasure(MeasureKind.Values, "don-vi")),
                new("dat", new EntryMeasure(MeasureKind.Last, "so-nguoi")),
                new("doi-tuong", new EntryMeasure(MeasureKind.Last, "so-nguoi") { Per = "loai" }),
            ],
        });

    private static Register Questions() => Register("y-kien", "Sổ ý kiến", "ý kiến", new RegisterContent(
        "ngay", "{noi-dung}",
        [
            Column("ngay", ColumnKind.Date) with { Required = true },
            Column("noi-dung", ColumnKind.Text) with { Required = true },
            Column("hop", ColumnKind.Entry) with { Register = "hop" },
            Column("han", ColumnKind.Date),
            Column("tra-loi", ColumnKind.Date),
        ])
        {
            OpenFrom = "ngay", OpenUntil = "tra-loi", Due = "han",
            Statistics =
            [
                new(
                    "y-kien-cu", "01/YK, Ý kiến (mẫu cũ)", "", new(2020, 1, 1), new(2020, 12, 31),
                    [new("1", "Nhận", new EntryMeasure(MeasureKind.Entries), "")], []),
                new(
                    "y-kien", "01/YK, Ý kiến", "", new(2021, 1, 1), null,
                    [
                        new("1", "Phải trả lời / Tổng số", null, "2 + 3"),
                        new("2", "Phải trả lời / Nhận trong kỳ", new EntryMeasure(MeasureKind.Entries), ""),
                        new("3", "Phải trả lời / Kỳ trước chuyển sang", new EntryMeasure(MeasureKind.Entries) { At = MeasureTime.Start }, ""),
                        new("4", "Đã trả lời", new EntryMeasure(MeasureKind.Entries) { By = "tra-loi" }, ""),
                        new("5", "Còn lại", null, "1 - 4"),
                        new("6", "(Ngoài biểu) Còn mở", new EntryMeasure(MeasureKind.Entries) { At = MeasureTime.End }, ""),
                    ],
                    ["5 = 6", "4 = 6"]),
            ],
            Counts =
            [
                new(
                    "hoa-giai", new EntryMeasure(MeasureKind.Entries) { By = "tra-loi", Where = [new("tra-loi", TermSign.AtMost, [], "han")] },
                    new EntryMeasure(MeasureKind.Entries) { At = MeasureTime.During }),
                new("hoi-nghi.thon", new EntryMeasure(MeasureKind.Entries) { At = MeasureTime.Start }),
                new("y-kien-da-co", new EntryMeasure(MeasureKind.Entries) { At = MeasureTime.Until }),
                new("hoi-nghi.co-quan", new EntryMeasure(MeasureKind.Entries) { By = "hop.ngay", Where = [Is("hop.loai", "bat-thuong")] }),
            ],
        });

    private static Register Register(string key, string name, string entry, RegisterContent content) => new()
    {
        Key = key, Version = 1, Number = key is "hop" ? "R1" : "R2", Name = name, EntryName = entry,
        ForKinds = [OrganisationKind.Commune, OrganisationKind.Village], ForLines = [], ValidFrom = new(2020, 1, 1), ContentHash = "", Content = content,
    };

    private static RegisterColumn Column(string key, ColumnKind kind) => new(key, "Cột " + key, kind);

    private static EntryTerm Is(string column, string value) => new(column, TermSign.Is, [value]);
}
