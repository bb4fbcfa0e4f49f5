using Danchu.Core.Access;
using Danchu.Core.Areas;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Texts;
using Danchu.Tests.Rounds;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.FollowUp.Board;

/// <summary>
/// A real province of 2025 with all its communes as catalogue/areas has them, and five agencies, asked by the province for 2024 and for 2025. Of each ten
/// communes, by their codes: four accepted, two waiting, two returned, one late, one not sent and not yet due. In 2024 every third was accepted.
/// </summary>
public class BoardSite : IAsyncLifetime
{
    public const string Meetings = "hoi-nghi";

    public static readonly DateOnly Due = new(2025, 12, 20);

    private readonly ProvinceSite province = new();
    private readonly string name;

    public BoardSite()
        : this("Tỉnh Lai Châu")
    {
    }

    protected BoardSite(string name) => this.name = name;

    public WebSite Site => province.Site;

    public SmallProvince Units => province.Units;

    public IReadOnlyList<Area> Areas { get; private set; } = [];

    public RoundId Round { get; private set; }

    public RoundId RoundBefore { get; private set; }

    /// <summary>Whether the commune at this place, from 0, was accepted for 2025.</summary>
    public static bool IsAccepted(int at) => at % 5 < 2;

    /// <summary>The same for 2024.</summary>
    public static bool WasAccepted(int at) => at % 3 == 0;

    public static int ValueOf(int at) => 10 + at;

    public static int ValueBefore(int at) => 4 + at;

    public async ValueTask InitializeAsync()
    {
        await province.InitializeAsync();
        Site.Clock.Now = new DateTimeOffset(2025, 12, 22, 3, 0, 0, TimeSpan.Zero);
        await Site.InScopeAsync(async services =>
        {
            await SeedAsync(services);
            return 0;
        });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await province.DisposeAsync();
    }

    public Task<Outcome<T>> AsAsync<T>(string userName, Func<IServiceProvider, Actor, Task<Outcome<T>>> operation) => province.AsAsync(userName, operation);

    private async Task SeedAsync(IServiceProvider services)
    {
        var (database, register) = (services.GetRequiredService<DanchuDatabase>(), services.GetRequiredService<AreaRegister>());
        Areas = [.. register.Communes(register.Province(name)!).OrderBy(a => a.Code, StringComparer.Ordinal)];
        await database.Organisations.Where(o => o.Id == Units.Province).ExecuteUpdateAsync(o => o.SetProperty(x => x.Name, name));
        var communes = Areas.Select(a => Unit(database, "T1." + a.Code, a.Name, OrganisationKind.Commune, Level.Commune)).ToList();
        var agencies = Enumerable.Range(1, 5).Select(n => Unit(database, $"T1.S{n}", $"Sở số {n}", OrganisationKind.Agency, Level.Unit)).ToList();
        var (form, outline) = AddCatalogue(database);
        var rounds = new[] { 2024, 2025 }.Select(year => AddRound(database, year, form, outline)).ToList();
        (RoundBefore, Round) = (rounds[0].Id, rounds[1].Id);
        await database.SaveChangesAsync();
        for (var at = 0; at < communes.Count; at++)
        {
            await ReportAsync(services, rounds[0], communes[at], WasAccepted(at) ? ReportState.Accepted : ReportState.Drafting, ValueBefore(at), at);
            await ReportAsync(services, rounds[1], communes[at], StateOf(at), ValueOf(at), at);
        }

        foreach (var agency in agencies)
        {
            await ReportAsync(services, rounds[1], agency, ReportState.Drafting, 0, at: 9);
        }
    }

    private static ReportState StateOf(int at) =>
        IsAccepted(at) ? ReportState.Accepted : at % 5 == 2 ? ReportState.Sent : ReportState.Drafting;

    private Organisation Unit(DanchuDatabase database, string code, string unitName, OrganisationKind kind, Level level)
    {
        var unit = database.Organisations.Add(new Organisation
        {
            Code = code, Name = unitName, SearchName = SearchText.Of(unitName) + " ", Kind = kind, Level = level, From = SmallProvince.Founded,
        }).Entity;
        database.Subordinations.Add(new Subordination
        {
            Line = ReportingLine.State, SuperiorId = Units.Province, SubordinateId = unit.Id, From = SmallProvince.Founded,
        });
        return unit;
    }

    // Each place in ten has its own fate; what was returned has been sent before.
    private static async Task ReportAsync(
        IServiceProvider services, ReportingRound round, Organisation unit, ReportState state, int value, int at)
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var returned = state == ReportState.Drafting && at % 5 == 3;
        DateTimeOffset? sent = state == ReportState.Drafting && !returned ? null : new DateTimeOffset(2025, 12, 5 + (at % 17), 3, 0, 0, TimeSpan.Zero);
        var assignment = round.Assign(unit.Id, at % 10 == 9 ? new(2025, 12, 31) : null, sent);
        var report = new Report
        {
            AssignmentId = assignment.Id, Edition = returned ? 2 : 1, State = state, SentAt = returned ? null : sent,
            FrozenFigures = [new(Meetings, Scope.Own, Figure.Of(value))],
        };
        database.AddRange(assignment, report);
        await database.SaveChangesAsync();
        if (state == ReportState.Accepted)
        {
            await using var transaction = await database.Database.BeginTransactionAsync();
            await services.GetRequiredService<CountUnit>().ExecuteAsync(unit, round.Period!, round.Line);
            await transaction.CommitAsync();
        }
    }

    private static (StatisticalForm Form, Outline Outline) AddCatalogue(DanchuDatabase database)
    {
        database.Indicators.Add(new Indicator
        {
            Key = Meetings, Name = "Hội nghị quán triệt, triển khai", Unit = "hội nghị", Kind = IndicatorKind.Count, Decimals = 0,
            Aggregation = Aggregation.Sum, Comparison = Comparison.PreviousPeriod, Group = "Lãnh đạo, chỉ đạo",
        });
        var form = database.Forms.Add(new StatisticalForm
        {
            Key = "bieu", Version = 1, Name = "Biểu", Title = "Biểu", ForKinds = [], ContentHash = "",
            Groups = [new FormGroup("1", "Lãnh đạo, chỉ đạo", [new FormRow("", Meetings, Meetings, Scope.Own, "")])],
        }).Entity;
        var outline = database.Outlines.Add(new Outline
        {
            Key = "de-cuong", Version = 1, Name = "Đề cương", DocumentType = "BC", Subject = "báo cáo", Line = ReportingLine.State, ForKinds = [],
            ContentHash = "", Sections = [],
        }).Entity;
        return (form, outline);
    }

    private ReportingRound AddRound(DanchuDatabase database, int year, StatisticalForm form, Outline outline)
    {
        var period = database.Periods.Add(new ReportingPeriod
        {
            Calendar = "nam", Kind = PeriodKind.Year, Year = year, Ordinal = 1, Name = $"Năm {year}", From = new(year, 1, 1), To = new(year, 12, 31),
        }).Entity;
        return database.Rounds.Add(new ReportingRound
        {
            Line = ReportingLine.State, IssuerId = Units.Province, PeriodId = period.Id, Period = period,
            DueOn = Due.AddYears(year - Due.Year), Subject = $"báo cáo kết quả thực hiện dân chủ ở cơ sở năm {year}", State = RoundState.Issued,
            IssuedAt = new DateTimeOffset(year, 11, 25, 3, 0, 0, TimeSpan.Zero), CreatedAt = new DateTimeOffset(year, 11, 24, 3, 0, 0, TimeSpan.Zero),
        }.Asking(outline.Id, form.Id)).Entity;
    }
}

/// <summary>The same with one of the provinces that have most communes: 148.</summary>
public sealed class LargeBoardSite() : BoardSite("Tỉnh Phú Thọ");
