using System.Diagnostics;
using System.Globalization;
using Danchu.Core;
using Danchu.Core.Access;
using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Files;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Demonstration.Nation;

/// <summary>
/// Fills an empty database with a nation of the real size: units, people, last year's 7,2 million figures as accepted reports with totals and history, and
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
        var clock = new DemonstrationClock();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(catalogue)
            .AddDanchuCore(connectionString).BuildServiceProvider();
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
        await new Playing(new NationRounds(services, clock, today.Year), clock, units, ids, notify).PlayAsync(today, cancellationToken);
        return true;
    }

    private sealed class Playing(
        NationRounds rounds, DemonstrationClock clock, List<NationUnits.Unit> units, Dictionary<string, OrganisationId> ids, Action<string> notify)
    {
        private readonly Dictionary<string, RoundId> asked = new(StringComparer.Ordinal);
        private long reports;
        private long figures;

        public async Task PlayAsync(DateOnly today, CancellationToken cancellationToken)
        {
            foreach (var province in units.Where(u => u.Level == Level.Province))
            {
                asked[province.Code] = await rounds.AskProvinceAsync(ids[province.Code], cancellationToken);
                notify($"  {province.Name} đã yêu cầu báo cáo");
            }

            clock.GoTo(new DateOnly(today.Year - 1, 12, 20));
            await ReceiveAsync(await rounds.IndicatorsAsync(cancellationToken), cancellationToken);
            await rounds.AskCommunesAsync(ids["TW"], today, cancellationToken);
            notify("Đã ban hành yêu cầu báo cáo của năm nay đến mọi xã, phường.");
        }

        // Two provinces at a time: while the database writes one, the next is made.
        private async Task ReceiveAsync(List<Indicator> indicators, CancellationToken cancellationToken)
        {
            var since = Stopwatch.GetTimestamp();
            var below = units.Where(u => u is { Reports: true, Level: Level.Commune or Level.Unit }).ToLookup(u => u.Code[..2], StringComparer.Ordinal);
            await Parallel.ForEachAsync(
                units.Where(u => u.Level == Level.Province),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (province, token) =>
                {
                    var loaded = await rounds.ReceiveAsync(
                        ids[province.Code], asked[province.Code], [.. below[province.Code].Select(u => (u, ids[u.Code]))], indicators, token);
                    var (all, told) = (Interlocked.Add(ref reports, loaded.Reports), Interlocked.Add(ref figures, loaded.Figures));
                    notify(Line($"  {province.Name}: đến nay {all:N0} báo cáo, {told:N0} số liệu"));
                });
            var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
            notify(Line($"Đã nạp {figures:N0} số liệu trong {seconds:N1} giây, {figures / seconds:N0} số liệu mỗi giây."));
        }
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("vi-VN"));
}
