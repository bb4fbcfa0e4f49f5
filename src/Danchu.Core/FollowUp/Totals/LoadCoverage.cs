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
            await using var batch = database.FactConnection().Batch(units.Append(mergers));
            await using var reader = await batch.ReadPreparedAsync(cancellationToken);
            var answers = new List<UnitAnswers>();
            foreach (var _ in periods)
            {
                answers.Add(await AnswersAsync(reader, asked, slots.Values.DefaultIfEmpty().Max() + 1, cancellationToken));
                await reader.NextResultAsync(cancellationToken);
            }

            return new(answers, await MergersAsync(reader, cancellationToken));
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>What was asked and answered, period by period in their order.</summary>
    internal sealed record Loaded(IReadOnlyList<UnitAnswers> Answers, IReadOnlyList<Merger> Mergers);

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
