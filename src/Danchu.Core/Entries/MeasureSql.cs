using System.Globalization;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;
using Npgsql;

namespace Danchu.Core.Entries;

/// <summary>
/// Measures as SQL over the entries of one unit, its villages, the bodies it reports for and one register, which stand as
/// <c>e (id, date, number, f, opened_on, closed_on, was_here, is_here)</c>. What a register's file or an officer wrote comes in as parameters alone.
/// </summary>
/// <param name="withVillages">Whether a village of the unit may keep this book.</param>
/// <param name="withBodies">Whether <see cref="ReportedBodies"/> count: only for what is reported on their behalf.</param>
internal sealed class MeasureSql(OrganisationId unit, Register register, DateOnly from, DateOnly to, bool withVillages, bool withBodies = false)
{
    private readonly List<NpgsqlParameter> parameters = [];

    /// <summary>
    /// The numbers, in one row and one look at the entries. One that adds up is an aggregate of it; what looks for the newest or the different stands apart.
    /// NULL only where nothing was ever written, or of a sum whose column no entry of the book ever filled.
    /// </summary>
    public NpgsqlBatchCommand Numbers(IReadOnlyList<EntryMeasure> measures)
    {
        var entries = Entries();
        var aggregates = measures.Select(Aggregate).ToList();
        var numbers = measures.Zip(aggregates, (measure, aggregate) => aggregate ?? $"({Apart(measure)})").ToList();
        return Command($"{entries} SELECT {string.Join(",\n", numbers)}{(aggregates.Exists(aggregate => aggregate is not null) ? " FROM e" : "")}");
    }

    /// <summary>Which entries any of these measures takes, in the order of the book.</summary>
    public NpgsqlBatchCommand Behind(IEnumerable<EntryMeasure> measures)
    {
        var entries = Entries();
        return Command($"{entries} SELECT id FROM e WHERE {string.Join(" OR ", measures.Select(measure => $"({Rows(measure)})"))} ORDER BY date, number");
    }

    private NpgsqlBatchCommand Command(string text)
    {
        var command = new NpgsqlBatchCommand(text);
        parameters.ForEach(parameter => command.Parameters.Add(parameter));
        return command;
    }

    private string Entries()
    {
        var (one, key, last) = (Add(unit.Value), Add(register.Key), Add(to));
        var own = $"""
            SELECT id, date, number, fields AS f, opened_on, closed_on, true AS was_here, true AS is_here FROM entries
            WHERE organisation_id = {one} AND register_key = {key} AND struck_at IS NULL AND date <= {last}
            """;
        return $"WITH e AS ({own}{(withVillages ? OfVillages(one, key, last) : "")}{(withBodies ? OfBodies(one, key, last) : "")})";
    }

    // An entry of a village was here on its date, is here on the last day, or both; a village is called as it is today, two of one name by their codes too.
    private string OfVillages(string one, string key, string last)
    {
        var column = Add(OwnVillage.ColumnOf(register)?.Key ?? "");
        return $"""

                UNION ALL
                SELECT x.id, x.date, x.number, CASE WHEN x.fields ? {column} THEN x.fields || jsonb_build_object({column}, v.called) ELSE x.fields END,
                    x.opened_on, x.closed_on, x.date BETWEEN v."from" AND v.until, {last} BETWEEN v."from" AND v.until
                FROM (
                    SELECT p.village_id, p."from", COALESCE(p."to", 'infinity') AS until,
                        CASE WHEN count(*) OVER (PARTITION BY lower(o.name)) > 1 THEN o.name || ', ' || o.code ELSE o.name END AS called
                    FROM village_places p JOIN organisations o ON o.id = p.village_id WHERE p.commune_id = {one} AND p."from" <= {last}) v
                JOIN entries x ON x.organisation_id = v.village_id
                WHERE x.register_key = {key} AND x.struck_at IS NULL AND x.date <= {last}
            """;
    }

    private static string OfBodies(string one, string key, string last) => $"""

        UNION ALL
        SELECT x.id, x.date, x.number, x.fields, x.opened_on, x.closed_on, x.date BETWEEN b."from" AND b.until, {last} BETWEEN b."from" AND b.until
        FROM ({ReportedBodies.Sql(one, last)}) b JOIN entries x ON x.organisation_id = b.body_id
        WHERE x.register_key = {key} AND x.struck_at IS NULL AND x.date <= {last}
        """;

    private string? Aggregate(EntryMeasure measure)
    {
        var added = measure.Kind switch
        {
            MeasureKind.Entries => "count(*)",
            MeasureKind.Sum => $"sum(({Field(measure.Column!)})::numeric)",
            MeasureKind.Values => $"sum(cardinality(string_to_array({Field(measure.Column!)}, E'\\n')))",
            MeasureKind.Distinct or MeasureKind.Last => null,
        };
        if (added is null)
        {
            return null;
        }

        // That nobody writes a number down does not make it nought.
        var (rows, known) = (Rows(measure), measure.Kind == MeasureKind.Sum ? $"count({Field(measure.Column!)}) > 0" : "true");
        return $"CASE WHEN {known} OR count(*) FILTER (WHERE {rows}) = 0 THEN COALESCE({added} FILTER (WHERE {rows}), 0)::numeric END";
    }

    private string Apart(EntryMeasure measure)
    {
        var (column, rows) = (Field(measure.Column!), Rows(measure));
        return measure switch
        {
            { Kind: MeasureKind.Distinct } => $"SELECT count(DISTINCT lower(v))::numeric FROM e, string_to_table({column}, E'\\n') AS v WHERE {rows}",
            { Per: { } per } => NewestOfEach($"lower({Field(per)})", column, rows),
            _ => $"SELECT ({column})::numeric FROM e WHERE {column} IS NOT NULL AND {rows} ORDER BY date DESC, number DESC LIMIT 1",
        };
    }

    // The key stands twice in the statement and must be the same expression, parameter and all.
    private static string NewestOfEach(string key, string column, string rows) => $"""
        SELECT sum(n) FROM (SELECT DISTINCT ON ({key}) ({column})::numeric AS n FROM e WHERE {column} IS NOT NULL AND {rows}
            ORDER BY {key}, date DESC, number DESC) AS newest
        """;

    // Which entries a measure takes.
    private string Rows(EntryMeasure measure)
    {
        var time = measure.At switch
        {
            MeasureTime.Start => $"opened_on < {Day(from)} AND (closed_on IS NULL OR closed_on >= {Day(from)})",
            MeasureTime.End => $"opened_on <= {Day(to)} AND (closed_on IS NULL OR closed_on > {Day(to)})",
            MeasureTime.During => $"opened_on <= {Day(to)} AND (closed_on IS NULL OR closed_on >= {Day(from)})",
            MeasureTime.Until => $"date <= {Day(to)}",
            _ when measure.Kind == MeasureKind.Last => $"date <= {Day(to)}",
            _ when measure.By is { } by => $"{Field(by)} BETWEEN {Text(Iso(from))} AND {Text(Iso(to))}",
            _ => $"date BETWEEN {Day(from)} AND {Day(to)}",
        };
        // What happened is counted where the village belonged on that day, what stands where it belongs at the end.
        var here = measure.At == MeasureTime.Period && measure.Kind != MeasureKind.Last ? "was_here" : "is_here";
        return string.Join(" AND ", measure.Where.Select(Condition).Prepend(time).Prepend(here));
    }

    private string Condition(EntryTerm term)
    {
        var (column, field) = (Find(term.Column), Field(term.Column));
        return term.Sign switch
        {
            TermSign.IsEmpty => $"{field} IS NULL",
            TermSign.IsNotEmpty => $"{field} IS NOT NULL",
            TermSign.Is when term.Other is { } other => $"{field} = {Field(other)}",
            TermSign.IsNot when term.Other is { } other => $"{field} IS DISTINCT FROM {Field(other)}",
            TermSign.Is => Is(column, field, term.Values),
            TermSign.IsNot => $"NOT COALESCE({Is(column, field, term.Values)}, false)",
            _ => Compared(column, field, term),
        };
    }

    // What was left open says no.
    private string Is(RegisterColumn? column, string field, List<string> values) => column switch
    {
        { Kind: ColumnKind.YesNo } => $"COALESCE({field}, 'no') = ANY ({Texts(values)})",
        { IsNumber: true } => $"({field})::numeric = ANY ({Texts(values)}::numeric[])",
        { Many: true } => $"string_to_array({field}, E'\\n') && {Texts(values)}",
        _ => $"{field} = ANY ({Texts(values)})",
    };

    private string Compared(RegisterColumn? column, string field, EntryTerm term)
    {
        var sign = term.Sign switch
        {
            TermSign.Less => "<",
            TermSign.AtMost => "<=",
            TermSign.More => ">",
            _ => ">=",
        };

        // Dates are kept so that they compare as texts.
        return (term.Other, column?.IsNumber) switch
        {
            ({ } other, true) => $"({field})::numeric {sign} ({Field(other)})::numeric",
            ({ } other, _) => $"{field} {sign} {Field(other)}",
            _ => $"({field})::numeric {sign} {Text(term.Values[0])}::numeric",
        };
    }

    // The register at hand knows its own columns; of another's only the kind matters, and a choice is told by its text.
    private RegisterColumn? Find(string name) => register.Find(name);

    private string Field(string name) => name.Split('.') switch
    {
        [var entry, var column] => $"(SELECT x.fields->>{Text(column)} FROM entries x WHERE x.id = (f->>{Text(entry)})::uuid AND x.struck_at IS NULL)",
        _ => $"(f->>{Text(name)})",
    };

    private string Day(DateOnly day) => Add(day);

    private string Text(string text) => Add(text);

    private string Texts(List<string> texts) => Add(texts.ToArray());

    private string Add(object value)
    {
        parameters.Add(new NpgsqlParameter { Value = value });
        return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count}");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
