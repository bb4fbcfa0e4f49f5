using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Totals;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.FollowUp.Totals;

/// <summary>
/// The small province with a round of the district for 2023: one commune accepted with 12, one with 0, one with nothing arisen, one still waiting;
/// the district has entered 3 of its own and sent nothing. In 2022 one commune was accepted with 10.
/// </summary>
public sealed class TotalsSite : IAsyncLifetime
{
    public const string Documents = "van-ban";
    public const string Rate = "hoa-giai";
    public const string Forms = "hinh-thuc";

    private readonly ProvinceSite province = new();

    public WebSite Site => province.Site;

    public SmallProvince Units => province.Units;

    public ReportingPeriod Year { get; private set; } = null!;

    public ReportId AcceptedReport { get; private set; }

    public ReportId WaitingReport { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await province.InitializeAsync();
        await Site.InScopeAsync(async services =>
        {
            await SeedAsync(services);
            return 0;
        });
    }

    public ValueTask DisposeAsync() => province.DisposeAsync();

    public Task<Outcome<T>> AsAsync<T>(string userName, Func<IServiceProvider, Actor, Task<Outcome<T>>> operation) => province.AsAsync(userName, operation);

    public Task<int> SqlAsync(FormattableString sql) => province.SqlAsync(sql);

    public Task<IReadOnlyList<FactDifference>> VerifyAsync() =>
        Site.InScopeAsync(services => services.GetRequiredService<VerifyFacts>().ExecuteAsync(cancellationToken: TestContext.Current.CancellationToken));

    private async Task SeedAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var form = AddCatalogue(database);
        var (zero, none) = (
            await SmallProvince.AddAsync(services, Units.District, "T1.H1.X3", "Xã Ẳng Tở"),
            await SmallProvince.AddAsync(services, Units.District, "T1.H1.X4", "Xã Bum Tở"));
        var before = AddPeriod(database, 2022);
        Year = AddPeriod(database, 2023);
        var rounds = new[] { before, Year }.ToDictionary(p => p.Year, p => AddRound(database, p, form));
        await database.SaveChangesAsync();

        await ReportAsync(services, rounds[2022], before, Units.Commune, ReportState.Accepted, Figure.Of(10));
        AcceptedReport = await ReportAsync(services, rounds[2023], Year, Units.Commune, ReportState.Accepted, Figure.Of(12), Figure.OfRatio(43, 49));
        await ReportAsync(services, rounds[2023], Year, zero, ReportState.Accepted, Figure.Of(0));
        await ReportAsync(services, rounds[2023], Year, none, ReportState.Accepted, Figure.NotArisen);
        WaitingReport = await ReportAsync(services, rounds[2023], Year, Units.OtherCommune, ReportState.Sent, Figure.Of(99));
        database.Facts.Add(new Fact { OrganisationId = Units.District, PeriodId = Year.Id, Indicator = Documents, State = FigureState.Value, Value = 3 });
        await database.SaveChangesAsync();
    }

    private static async Task<ReportId> ReportAsync(
        IServiceProvider services, ReportingRound round, ReportingPeriod period, OrganisationId unit, ReportState state, Figure documents, Figure? rate = null)
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var assignment = round.Assign(unit);
        var report = new Report
        {
            AssignmentId = assignment.Id,
            Edition = 1,
            State = state,
            FrozenFigures = [new(Documents, Scope.Own, documents), new(Rate, Scope.Own, rate), new(Forms, Scope.Own, Figure.Of(4)), new(
                Documents, Scope.Subtree, Figure.Of(500))],
        };
        database.AddRange(assignment, report);
        await database.SaveChangesAsync();
        if (state == ReportState.Accepted)
        {
            await using var transaction = await database.Database.BeginTransactionAsync();
            await services.GetRequiredService<CountUnit>().ExecuteAsync(await database.Organisations.FirstAsync(o => o.Id == unit), period, round.Line);
            await transaction.CommitAsync();
        }

        return report.Id;
    }

    private static StatisticalForm AddCatalogue(DanchuDatabase database)
    {
        database.Indicators.AddRange(
            Indicator(Documents, "Văn bản đã ban hành", "văn bản", IndicatorKind.Count, Aggregation.Sum),
            Indicator(Rate, "Vụ việc hòa giải thành", "vụ việc", IndicatorKind.Ratio, Aggregation.Sum),
            Indicator(Forms, "Hình thức công khai đã dùng", "hình thức", IndicatorKind.Count, Aggregation.None));
        return database.Forms.Add(new StatisticalForm
        {
            Key = "bieu", Version = 1, Name = "Biểu", Title = "Biểu", ForKinds = [], ContentHash = "",
            Groups = [new FormGroup("1", "Lãnh đạo, chỉ đạo", [.. new[] { Documents, Rate, Forms }.Select(key => new FormRow("", key, key, Scope.Own, ""))])],
        }).Entity;
    }

    private static Indicator Indicator(string key, string name, string unit, IndicatorKind kind, Aggregation aggregation) => new()
    {
        Key = key,
        Name = name,
        Unit = unit,
        Kind = kind,
        Decimals = 0,
        Aggregation = aggregation,
        Comparison = Comparison.PreviousPeriod,
        Group = "Lãnh đạo, chỉ đạo",
    };

    private static ReportingPeriod AddPeriod(DanchuDatabase database, int year) => database.Periods.Add(new ReportingPeriod
    {
        Calendar = "nam", Kind = PeriodKind.Year, Year = year, Ordinal = 1, Name = $"Năm {year}", From = new(year, 1, 1), To = new(year, 12, 31),
    }).Entity;

    private ReportingRound AddRound(DanchuDatabase database, ReportingPeriod period, StatisticalForm form)
    {
        var outline = database.Outlines.Add(new Outline
        {
            Key = $"de-cuong-{period.Year}",
            Version = 1,
            Name = "Đề cương",
            DocumentType = "BC",
            Subject = "báo cáo",
            Line = ReportingLine.State,
            ForKinds = [],
            ContentHash = "",
            Sections = [],
        }).Entity;
        return database.Rounds.Add(new ReportingRound
        {
            Line = ReportingLine.State,
            IssuerId = Units.District,
            PeriodId = period.Id,
            DueOn = period.To,
            Subject = "báo cáo",
            State = RoundState.Issued,
        }.Asking(outline.Id, form.Id)).Entity;
    }
}
