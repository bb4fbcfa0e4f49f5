using System.Diagnostics;
using System.Globalization;
using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Demonstration.Nation;

/// <summary>
/// Fills an empty database with a nation of the real size: units, people, last year's 7,2 million figures as accepted reports with their totals and history, and
/// this year's round to every commune. For trying how the program bears it; the demonstration of samples/ is for learning what it does.
/// </summary>
public static class LoadNation
{
    private const int AtOnce = 2;

    /// <param name="notify">A line for people now and then.</param>
    /// <param name="today">The running year is this day's.</param>
    /// <param name="provinces">Codes of the provinces to take; empty for all.</param>
    /// <returns>False when the database holds something else already.</returns>
    public static async Task<bool> ExecuteAsync(
        string connectionString, CatalogueFolder catalogue, Action<string> notify, DateOnly today, IReadOnlyCollection<string> provinces,
        CancellationToken cancellationToken = default)
    {
        await using var services = Services(connectionString, catalogue, new DemonstrationClock());
        await using (var scope = services.CreateAsyncScope())
        {
            if (await scope.ServiceProvider.GetRequiredService<DanchuDatabase>().Organisations.AnyAsync(cancellationToken))
            {
                return false;
            }
        }

        var units = NationUnits.Of(AreaRegister.From(catalogue), provinces).ToList();
        notify(Line($"Nạp {units.Count(u => u.Reports):N0} đơn vị báo cáo và {units.Count(u => !u.Reports):N0} thôn, tổ dân phố …"));
        var options = services.GetRequiredService<DbContextOptions<DanchuDatabase>>();
        var ids = await LoadNationUnits.ExecuteAsync(() => new DanchuDatabase(options), units, _ => { }, cancellationToken);
        var people = await NationPeople.LoadAsync(
            () => new DanchuDatabase(options), services.GetRequiredService<IPasswordHasher<Person>>(), units, ids, cancellationToken);
        notify(Line($"Đã tạo {people:N0} tài khoản, mật khẩu {LoadDemonstration.Password} (thuky.tw, thuky.12, vanthu.03424 …)."));
        await LoadFiguresAsync(connectionString, catalogue, units, ids, today, notify, cancellationToken);
        await new NationRounds(services, new DemonstrationClock(), today.Year).AskCommunesAsync(ids["TW"], today, cancellationToken);
        notify("Đã ban hành yêu cầu báo cáo của năm nay đến mọi xã, phường.");
        return true;
    }

    // Two provinces at a time: while the database writes one, the next is made.
    private static async Task LoadFiguresAsync(
        string connectionString, CatalogueFolder catalogue, List<NationUnits.Unit> units, Dictionary<string, OrganisationId> ids, DateOnly today,
        Action<string> notify, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var (figures, reports) = (0L, 0L);
        var byProvince = units.Where(u => u is { Reports: true, Level: Level.Commune or Level.Unit })
            .GroupBy(u => u.Code[..u.Code.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            byProvince,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (province, token) =>
            {
                var clock = new DemonstrationClock();
                await using var services = Services(connectionString, catalogue, clock);
                var loaded = await new NationRounds(services, clock, today.Year)
                    .PlayLastYearAsync(ids[province.Key], [.. province.Select(u => (u, ids[u.Code]))], token);
                Interlocked.Add(ref figures, loaded.Figures);
                notify(Line($"  {units.First(u => string.Equals(u.Code, province.Key, StringComparison.Ordinal)).Name}: {Interlocked.Add(ref reports, loaded.Reports):N0} báo cáo, {figures:N0} số liệu"));
            });
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        notify(Line($"Đã nạp {figures:N0} số liệu trong {seconds:N0} giây."));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("vi-VN"));

    private static ServiceProvider Services(string connectionString, CatalogueFolder catalogue, DemonstrationClock clock) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton(catalogue)
        .AddDanchuCore(connectionString)
        .BuildServiceProvider();
}
