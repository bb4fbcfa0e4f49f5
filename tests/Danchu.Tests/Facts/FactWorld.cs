using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Texts;
using Danchu.Core.Totals;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Tests.Facts;

/// <summary>Indicators, periods and units in a copy of the database, with as many connections as a test wants.</summary>
public sealed class FactWorld : IAsyncLifetime
{
    private readonly DatabaseCopy copy = new();
    private NpgsqlDataSource? source;
    private int names;

    internal List<Indicator> Indicators { get; private set; } = [];

    internal NpgsqlDataSource Source => source ?? throw new InvalidOperationException("The world is not made yet.");

    public async ValueTask InitializeAsync()
    {
        await copy.InitializeAsync();
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(copy.ConnectionString) { MaxPoolSize = 20 }.ConnectionString);
        await using var database = Open();
        await database.Indicators.ExecuteDeleteAsync();
        foreach (var indicator in RandomFigures.Indicators(new Random(2023), 30))
        {
            database.Indicators.Add(new Indicator
            {
                Key = indicator.Key,
                Name = indicator.Name,
                Unit = indicator.Unit,
                Kind = indicator.Kind,
                Decimals = indicator.Decimals,
                Aggregation = indicator.Aggregation,
                Comparison = indicator.Comparison,
            });
        }

        await database.SaveChangesAsync();
        Indicators = await database.Indicators.AsNoTracking().OrderBy(i => i.Slot).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (source is not null)
        {
            await source.DisposeAsync();
        }

        await copy.DisposeAsync();
    }

    internal DanchuDatabase Open()
    {
        var options = new DbContextOptionsBuilder<DanchuDatabase>();
        AddDatabase.Configure(options, Source);
        return new DanchuDatabase(options.Options);
    }

    internal async Task<ReportingPeriod> PeriodAsync(int year)
    {
        var period = new ReportingPeriod
        {
            Calendar = "thu-" + Interlocked.Increment(ref names), Kind = PeriodKind.Year, Year = year, Ordinal = 1, Name = $"Năm {year}",
            From = new(year, 1, 1), To = new(year, 12, 31),
        };
        await using var database = Open();
        database.Periods.Add(period);
        await database.SaveChangesAsync();
        return period;
    }

    internal async Task<OrganisationId> UnitAsync(Level level, string? name = null)
    {
        var number = Interlocked.Increment(ref names);
        var unit = new Organisation
        {
            Code = $"X{number}", Name = name ?? $"Đơn vị {number}", Kind = OrganisationKind.Agency, Level = level, From = new(2000, 1, 1),
            SearchName = SearchText.Of(name ?? $"Đơn vị {number}"),
        };
        await using var database = Open();
        database.Organisations.Add(unit);
        await database.SaveChangesAsync();
        return unit.Id;
    }

    internal async Task PutUnderAsync(OrganisationId unit, OrganisationId superior, DateOnly from, DateOnly? to = null)
    {
        await using var database = Open();
        database.Subordinations.Add(new() { Line = ReportingLine.State, SuperiorId = superior, SubordinateId = unit, From = from, To = to });
        await database.SaveChangesAsync();
    }

    internal async Task AcceptAsync(OrganisationId unit, ReportingPeriod period, Level level, params (Indicator, Figure)[] figures)
    {
        await using var database = Open();
        await using var transaction = await database.Database.BeginTransactionAsync();
        await new AddToTotals(database).ExecuteAsync(Key(unit, period), level, ReportId.New(), figures, period.To);
        await transaction.CommitAsync();
    }

    internal async Task TakeBackAsync(OrganisationId unit, ReportingPeriod period)
    {
        await using var database = Open();
        await using var transaction = await database.Database.BeginTransactionAsync();
        await new TakeFromTotals(database).ExecuteAsync(Key(unit, period));
        await transaction.CommitAsync();
    }

    internal async Task<UnitTotals> TotalsAsync(OrganisationId organisation, ReportingPeriod period)
    {
        await using var database = Open();
        return await new LoadTotals(database).ReadAsync(organisation, ReportingLine.State, period.Id);
    }

    internal async Task<IReadOnlyList<FactDifference>> VerifyAsync(ReportingPeriod period)
    {
        await using var database = Open();
        var differences = await new VerifyFacts(database).ExecuteAsync(period.Id);

        // These tests accept figures without writing reports; what concerns reports has its own test.
        return [.. differences.Where(d => d.Kind is not FactDifferenceKind.Sheet)];
    }

    internal async Task<int> RecomputeAsync(ReportingPeriod period)
    {
        await using var database = Open();
        return await new RecomputeTotals(database).ExecuteAsync(period.Id);
    }

    internal async Task EnterAsync(OrganisationId unit, ReportingPeriod period, IEnumerable<(Indicator Indicator, Figure Figure)> figures)
    {
        await using var database = Open();
        database.Facts.AddRange(figures.Select(f => new Fact
        {
            OrganisationId = unit, PeriodId = period.Id, Indicator = f.Indicator.Key, State = f.Figure.State, Value = f.Figure.Value,
            Denominator = f.Figure.Denominator, Text = f.Figure.Text,
        }));
        await database.SaveChangesAsync();
    }

    internal Task<int> ExecuteAsync(string sql) => Source.CreateCommand(sql).ExecuteNonQueryAsync();

    internal static PackedFactsKey Key(OrganisationId unit, ReportingPeriod period) => new(period.Id, ReportingLine.State, unit);
}
