using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Danchu.Core.FollowUp.Totals;

/// <summary>
/// Who below an organisation was asked and who answered, in several periods, with the mergers between them: one round trip. Rights are the caller's to ask.
/// </summary>
public sealed class LoadCoverage(DanchuDatabase database)
{
    // As UnitsOfTotal lists them: what is counted here is what a click opens.
    private const string ReadUnits =
        """
        WITH below AS MATERIALIZED (
            SELECT DISTINCT organisation_id FROM subtree($1, $2, $3) WHERE depth > 0
        ), asked AS (
            SELECT a.organisation_id, array_agg(DISTINCT k.form_id) AS forms
            FROM rounds w
            JOIN assignments a ON a.round_id = w.id
            JOIN asks k ON k.id = a.ask_id
            JOIN reports r ON r.assignment_id = a.id AND r.current
            WHERE w.period_id = $4 AND w.line = $2 AND k.form_id IS NOT NULL AND a.organisation_id IN (SELECT organisation_id FROM below)
            GROUP BY a.organisation_id
        )
        SELECT o.id, coalesce(s.level, o.level), s.data, coalesce(q.forms, '{}')
        FROM below b
        JOIN organisations o ON o.id = b.organisation_id
        LEFT JOIN fact_sheets s ON s.period_id = $4 AND s.line = $2 AND s.organisation_id = o.id
        LEFT JOIN asked q ON q.organisation_id = o.id
        WHERE s.organisation_id IS NOT NULL OR q.organisation_id IS NOT NULL
        """;

    private const string ReadMergers =
        """
        WITH below AS MATERIALIZED (
            SELECT DISTINCT t.organisation_id FROM unnest($3::date[]) AS day CROSS JOIN LATERAL subtree($1, $2, day) AS t
        )
        SELECT s."on", count(DISTINCT s.predecessor_id)::int, count(DISTINCT s.successor_id)::int FROM successions s
        WHERE s.kind <> 'Rename' AND (s.predecessor_id IN (SELECT organisation_id FROM below) OR s.successor_id IN (SELECT organisation_id FROM below))
        GROUP BY s."on" ORDER BY s."on"
        """;

    // A takeover of tasks is no change of area.
    private const string ReadSuccessions =
        """
        SELECT s.predecessor_id, s.successor_id, s.share, s."on" FROM successions s
        WHERE s.kind <> 'Takeover' AND s."on" > (SELECT min(day) FROM unnest($1::date[]) AS day) AND s."on" <= (SELECT max(day) FROM unnest($1::date[]) AS day)
        """;

    internal async Task<Loaded> ReadAsync(
        OrganisationId organisation, ReportingLine line, IReadOnlyList<ReportingPeriod> periods, IReadOnlyCollection<StatisticalForm> forms,
        IReadOnlyCollection<Indicator> indicators, CancellationToken cancellationToken)
    {
        var slots = indicators.ToDictionary(i => i.Key, i => i.Slot, StringComparer.Ordinal);
        var asked = forms.ToDictionary(f => f.Id.Value, f => f.Rows.Where(r => r.Scope.Kind == ScopeKind.Own)
            .Select(r => slots.GetValueOrDefault(r.Indicator)).Where(slot => slot > 0).ToHashSet());
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var units = periods.Select(p => FactCommands.Statement(ReadUnits, organisation.Value, line, p.To, p.Id.Value));
            var mergers = FactCommands.Statement(ReadMergers, organisation.Value, line, periods.Select(p => p.To).ToArray());
            var successions = FactCommands.Statement(ReadSuccessions, [periods.Select(p => p.To).ToArray()]);
            await using var batch = database.FactConnection().Batch([.. units, mergers, successions]);
            await using var reader = await batch.ReadPreparedAsync(cancellationToken);
            var answers = new List<UnitAnswers>();
            foreach (var _ in periods)
            {
                answers.Add(await AnswersAsync(reader, asked, slots.Values.DefaultIfEmpty().Max() + 1, cancellationToken));
                await reader.NextResultAsync(cancellationToken);
            }

            var known = await MergersAsync(reader, cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            return new(answers, known, await SuccessionsAsync(reader, cancellationToken));
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>What was asked and answered, period by period in their order.</summary>
    internal sealed record Loaded(IReadOnlyList<UnitAnswers> Answers, IReadOnlyList<Merger> Mergers, IReadOnlyList<Succeeded> Successions)
    {
        /// <summary>Whom each unit of the later day consists of, by units of the earlier one, through every merger between them.</summary>
        public Dictionary<Guid, List<(Guid Predecessor, decimal Share)>> PredecessorsBetween(DateOnly before, DateOnly now)
        {
            var between = Successions.Where(s => s.On > before && s.On <= now).ToLookup(s => s.Successor);
            return between.ToDictionary(s => s.Key, s => Parts(s.Key, 1, 0).ToList());

            IEnumerable<(Guid, decimal)> Parts(Guid unit, decimal share, int depth) => between[unit].SelectMany(s =>
                between.Contains(s.Predecessor) && depth < 10 ? Parts(s.Predecessor, share * s.Share, depth + 1) : [(s.Predecessor, share * s.Share)]);
        }
    }

    /// <summary>A unit that became, or became a part of, another; its share from above 0 to 1.</summary>
    internal sealed record Succeeded(Guid Predecessor, Guid Successor, decimal Share, DateOnly On);

    private static async Task<UnitAnswers> AnswersAsync(
        NpgsqlDataReader reader, Dictionary<Guid, HashSet<int>> asked, int slots, CancellationToken cancellationToken)
    {
        var answers = new UnitAnswers(slots);
        while (await reader.ReadAsync(cancellationToken))
        {
            answers.Add(
                reader.GetGuid(0),
                Enum.Parse<Level>(reader.GetString(1)),
                reader.IsDBNull(2) ? null : reader.GetFieldValue<byte[]>(2),
                reader.GetFieldValue<Guid[]>(3).Select(form => asked.GetValueOrDefault(form, [])));
        }

        return answers;
    }

    private static async Task<IReadOnlyList<Succeeded>> SuccessionsAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var successions = new List<Succeeded>();
        while (await reader.ReadAsync(cancellationToken))
        {
            successions.Add(new(reader.GetGuid(0), reader.GetGuid(1), reader.GetDecimal(2), reader.GetFieldValue<DateOnly>(3)));
        }

        return successions;
    }

    private static async Task<IReadOnlyList<Merger>> MergersAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var mergers = new List<Merger>();
        while (await reader.ReadAsync(cancellationToken))
        {
            mergers.Add(new(reader.GetFieldValue<DateOnly>(0), reader.GetInt32(1), reader.GetInt32(2)));
        }

        return mergers;
    }
}
