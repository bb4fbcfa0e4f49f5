using System.Diagnostics;
using Danchu.Bench.Entries;
using Danchu.Bench.Facts;
using Danchu.Core.Access;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Reuse;
using Danchu.Core.Reuse;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Danchu.Bench.Reuse;

/// <summary>
/// Ours is what the page does: rights, sources, their texts read, every sentence placed. By hand it is the index asked for every print, and the texts.
/// </summary>
internal sealed class MeasureReuse(IServiceProvider services, NpgsqlDataSource source, LoadReports load)
{
    private const double Limit = 1_000;

    private const string Sharing = """
        SELECT p.report_id FROM unnest($1::integer[]) AS w CROSS JOIN LATERAL (SELECT report_id FROM report_prints WHERE prints @> ARRAY[w] LIMIT 201) AS p
        GROUP BY 1 ORDER BY count(*) DESC LIMIT 20
        """;

    private const string Texts = "SELECT text FROM report_sections WHERE report_id = ANY ($1)";

    public async Task<IReadOnlyList<BudgetLine>> LookUpAsync()
    {
        var stock = services.GetRequiredService<StockPhrases>();
        var prints = ChoosePrints.Of((await TextsAsync([load.Draft.Value])).SelectMany(text => ReadWording.Of(text, stock)));
        Console.WriteLine($"the report looked up: {prints.Length} prints, {await TellAsync()}");
        var line = await Turns.ExecuteAsync("a report of 30 pages held against all", 10, _ => OursAsync(), _ => ByHandAsync(prints));
        return [line, line with { Name = "  the same against its limit of a second", Against = Limit, Budget = 1 }];
    }

    public Task<BudgetLine> IndexAsync() => Turns.ExecuteAsync(
        "a report of 7 pages taken into the index", 10,
        async _ =>
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IndexReport>().ExecuteAsync(load.Usual);
        },
        async _ =>
        {
            await using var command = source.CreateCommand("UPDATE report_prints SET prints = prints || (random() * 1000000)::int WHERE report_id = $1");
            command.Parameters.AddWithValue(load.Usual.Value);
            await command.ExecuteNonQueryAsync();
        });

    private async Task OursAsync() => _ = await ViewAsync();

    private async Task<ShowReuse.View> ViewAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var seen = await scope.ServiceProvider.GetRequiredService<ShowReuse>().ReadAsync(Actor.System, load.Draft, new ShowReuse.Input());
        return seen is Outcome<ShowReuse.View>.Done(var view) ? view : throw new InvalidOperationException("The report is not there.");
    }

    private async Task<string> TellAsync()
    {
        var whole = (await ViewAsync()).Whole;
        await using var scope = services.CreateAsyncScope();
        var opened = await scope.ServiceProvider.GetRequiredService<LoadReport>().ReadAsync(Actor.System, load.Draft);
        var file = ((Outcome<OpenedReport>.Done)opened).Value;
        foreach (var turn in Enumerable.Range(1, 3))
        {
            var since = Stopwatch.GetTimestamp();
            var reuse = await scope.ServiceProvider.GetRequiredService<CompareWording>().ReadAsync(file);
            Console.WriteLine($"  compared with {reuse.Sources.Count - 1} reports in {Stopwatch.GetElapsedTime(since).TotalMilliseconds:0} ms, turn {turn}");
        }

        return $"{whole.Words} words, {whole.Percent(whole.OwnYears)} % of them in the unit's own report, {whole.Percent(whole.Others)} % in others'";
    }

    private async Task ByHandAsync(int[] prints)
    {
        await using var command = source.CreateCommand(Sharing);
        command.Parameters.AddWithValue(prints);
        List<Guid> reports = [];
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                reports.Add(reader.GetGuid(0));
            }
        }

        _ = await TextsAsync(reports);
    }

    private async Task<List<string>> TextsAsync(List<Guid> reports)
    {
        await using var command = source.CreateCommand(Texts);
        command.Parameters.AddWithValue(reports);
        List<string> texts = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
