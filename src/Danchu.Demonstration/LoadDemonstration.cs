using System.Globalization;
using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Catalogue;
using Danchu.Core.Catalogue.Reading;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Demonstration.Samples;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Demonstration;

/// <summary>
/// Fills an empty database with the demonstration of samples/: units, people, and two years of rounds played by the same operations that
/// people use, on the days they would have happened. Started again after it was cut off, it begins anew; it never touches other data.
/// </summary>
public static class LoadDemonstration
{
    /// <summary>Every demonstration account has this password; the pages of the demonstration say so.</summary>
    public const string Password = "minhhoa-2023";

    private const string Key = "demonstration";

    /// <summary>The folder with the villages of the first sample's communes.</summary>
    private const string Villages = "tam-duong-2023";

    private static readonly (string UserName, string Who)[] Shown =
    [
        ("vanthu.banbo", "Cán bộ tổng hợp xã Bản Bo: soạn báo cáo, nhập số liệu"),
        ("lanhdao.banbo", "Người ký của xã Bản Bo"),
        ("truongban.banbo", "Trưởng một bản của xã Bản Bo: chỉ thấy và ghi sổ của bản"),
        ("thuky.laichau", "Thư ký Ban Chỉ đạo tỉnh Lai Châu: mở đợt, tiếp nhận, tổng hợp"),
        ("lanhdao.laichau", "Người ký của tỉnh Lai Châu"),
        ("quantri.laichau", "Quản trị tỉnh Lai Châu: đơn vị, người dùng"),
        ("thuky.tamduong", "Thư ký huyện Tam Đường (kết thúc 30/6/2025): xem lại các năm 2022, 2023"),
    ];

    /// <param name="today">The running year is played around this day, in the province's communes of today; without a day only the years that are over.</param>
    /// <returns>False when the database holds something else already.</returns>
    /// <exception cref="InvalidOperationException">A file of samples/ is wrong or an operation refused; with the reasons.</exception>
    public static async Task<bool> ExecuteAsync(
        string connectionString, CatalogueFolder catalogue, Action<string> notify, DateOnly? today = null, CancellationToken cancellationToken = default)
    {
        var clock = new DemonstrationClock();
        await using var services = Services(connectionString, catalogue, clock);
        if (!await BeginAsync(services, catalogue, cancellationToken))
        {
            return false;
        }

        foreach (var data in ReadSamples(catalogue, today))
        {
            notify($"Nạp dữ liệu minh họa {data.Name} …");
            await PlayAsync(services, clock, data, cancellationToken);
        }

        await ReadNoticesAsync(services, cancellationToken);
        await MarkAsync(services, "loaded", cancellationToken);
        return true;
    }

    /// <summary>Lines that say as whom a newcomer may sign in; empty when this is not the demonstration.</summary>
    public static async Task<List<string>> SignInsAsync(DanchuDatabase database, CancellationToken cancellationToken = default)
    {
        var loaded = await database.Database.SqlQuery<string>($"SELECT value AS \"Value\" FROM program_state WHERE key = {Key}").ToListAsync(cancellationToken);
        if (loaded is not ["loaded"])
        {
            return [];
        }

        var known = await database.Users.Where(p => !p.Disabled).Select(p => p.UserName!).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        return [.. Shown.Where(s => known.Contains(s.UserName)).Select(s => $"  {s.UserName,-22}{s.Who}")];
    }

    private static ServiceProvider Services(string connectionString, CatalogueFolder catalogue, DemonstrationClock clock) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton(catalogue)
        .AddDanchuCore(connectionString)
        .BuildServiceProvider();

    // The running year takes its figures from the first sample; a round of an earlier one that asks for the same year or the one
    // before makes way, and older ones are over.
    private static IEnumerable<DemonstrationData> ReadSamples(CatalogueFolder catalogue, DateOnly? today)
    {
        var read = ParseCatalogue.From(catalogue.Path);
        var known = read.Value ?? throw new InvalidOperationException(Lines(read.Errors));
        var samples = Directory.GetDirectories(SamplesNextTo(catalogue)).Where(HasRounds).Order(StringComparer.Ordinal)
            .Select(folder => Path.GetFileName(folder))
            .Where(name => today is not null || !IsLiving(name))
            .Select((name, at) => (Name: name, Files: ReadOne(name, at == 0 ? Path.Combine(SamplesNextTo(catalogue), Villages) : null)))
            .ToList();
        var earliest = samples.Where(s => IsLiving(s.Name)).SelectMany(s => s.Files.Rounds).Min(r => (int?)r.Period.Year) ?? int.MaxValue;
        return samples.Select(s => new DemonstrationData(
            s.Name,
            known,
            IsLiving(s.Name)
                ? BorrowFigures.Into(s.Files, samples[0].Files)
                : s.Files with { Rounds = [.. s.Files.Rounds.Where(r => r.Period.Year < earliest).Select(OfThePast)] },
            today)
        {
            Books = BooksOf(s.Name, s.Files),
        });

        // Books of the running year are written around today, whatever year that is.
        Dictionary<int, BookFolder> BooksOf(string name, SampleFiles files) => IsLiving(name)
            ? new() { [files.Rounds.Max(r => r.Period.Year)] = new(Path.Combine(SamplesNextTo(catalogue), name), today) }
            : BooksNextTo(catalogue);

        RoundEntry OfThePast(RoundEntry round) => round with { Closed = round.Closed || today is not null };

        SampleFiles ReadOne(string name, string? villages)
        {
            var files = ParseSamples.From(Path.Combine(SamplesNextTo(catalogue), name), known, IsLiving(name) ? today : null, villages);
            return files.Value ?? throw new InvalidOperationException(Lines(files.Errors));
        }
    }

    private static bool IsLiving(string name) => name.EndsWith("-nay", StringComparison.Ordinal);

    private static async Task PlayAsync(ServiceProvider services, DemonstrationClock clock, DemonstrationData data, CancellationToken cancellationToken)
    {
        var play = new PlayRounds(services, clock, data);
        await play.InScopeAsync(scope => LoadUnits.ExecuteAsync(scope.GetRequiredService<DanchuDatabase>(), data, cancellationToken));
        await play.InScopeAsync(scope => LoadPeople.ExecuteAsync(
            scope.GetRequiredService<DanchuDatabase>(), scope.GetRequiredService<IPasswordHasher<Person>>(), data, cancellationToken));
        await play.PlayAsync(cancellationToken);
    }

    // Notices that need no action count as read; those that still wait stay on the first page.
    private static async Task ReadNoticesAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DanchuDatabase>().Notices
            .Where(n => n.Kind != NoticeKind.Returned && n.Kind != NoticeKind.HandedOver)
            .ExecuteUpdateAsync(notice => notice.SetProperty(n => n.SeenAt, n => (DateTimeOffset?)n.At), cancellationToken);
    }

    // samples/tam-duong-2023/registers: by the year its name ends with.
    private static Dictionary<int, BookFolder> BooksNextTo(CatalogueFolder catalogue) => Directory.GetDirectories(SamplesNextTo(catalogue))
        .Where(folder => Directory.Exists(Path.Combine(folder, "registers")) && !IsLiving(folder))
        .ToDictionary(folder => int.Parse(folder[^4..], CultureInfo.InvariantCulture), folder => new BookFolder(folder, Around: null));

    // The others are figures of single real reports, for `catalogue coverage`.
    private static bool HasRounds(string folder) => File.Exists(Path.Combine(folder, "rounds.yaml"));

    private static string SamplesNextTo(CatalogueFolder catalogue) => Path.Combine(Path.GetDirectoryName(catalogue.Path)!, "samples");

    private static string Lines(IEnumerable<FileError> errors) => string.Join('\n', errors);

    /// <summary>True on an empty database, and on one where an earlier loading was cut off: that is emptied first, nobody has worked in it.</summary>
    private static async Task<bool> BeginAsync(ServiceProvider services, CatalogueFolder catalogue, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DanchuDatabase>();
        var states = await database.Database.SqlQuery<string>($"SELECT value AS \"Value\" FROM program_state WHERE key = {Key}").ToListAsync(cancellationToken);
        var cutOff = states is ["loading"];
        if (!cutOff && (states.Count > 0 || await database.Organisations.AnyAsync(cancellationToken)))
        {
            return false;
        }

        if (cutOff)
        {
            await database.Database.ExecuteSqlAsync(
                $"TRUNCATE organisations, people, rounds, periods, history, history_heads, fact_sheets, totals CASCADE", cancellationToken);

            // Emptied with the organisations that may own them: the rubrics of the catalogue too.
            if (await scope.ServiceProvider.GetRequiredService<LoadCatalogue>()
                .ExecuteAsync(catalogue, cancellationToken) is not Outcome<LoadCatalogue.Loaded>.Done)
            {
                throw new InvalidOperationException("catalogue/ không nạp lại được.");
            }
        }

        await MarkAsync(services, "loading", cancellationToken);
        return true;
    }

    private static async Task MarkAsync(ServiceProvider services, string state, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DanchuDatabase>().Database.ExecuteSqlAsync(
            $"INSERT INTO program_state (key, value) VALUES ({Key}, {state}) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value", cancellationToken);
    }
}

/// <summary>One folder of samples/ with the catalogue it was checked against.</summary>
/// <param name="Today">The day around which the running year is played; null for the years that are over.</param>
internal sealed record DemonstrationData(string Name, CatalogueFiles Catalogue, SampleFiles Samples, DateOnly? Today)
{
    /// <summary>Folders with the books of a year, which are written before its reports.</summary>
    public IReadOnlyDictionary<int, BookFolder> Books { get; init; } = new Dictionary<int, BookFolder>();

    /// <summary>Codes in files are slugs that people can read; in the system they are written as QĐ 20/2020/QĐ-TTg wants: "tam-duong" → "TAM.DUONG".</summary>
    public static string CodeOf(string slug) => slug.ToUpperInvariant().Replace('-', '.');
}

/// <summary>A folder that holds registers/.</summary>
/// <param name="Around">The day against which its days are written; null: they are written as they are.</param>
internal sealed record BookFolder(string Folder, DateOnly? Around);
