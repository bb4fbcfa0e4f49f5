using System.Globalization;
using Danchu.Core.Registers;
using Npgsql;

namespace Danchu.Core.Entries;

/// <summary>
/// Measures as SQL over the entries of one unit, its villages and one register, which stand as
/// <c>e (id, date, number, f, opened_on, closed_on, was_here, is_here)</c>. What a register's file or an officer wrote comes in as parameters alone.
/// </summary>
internal sealed class MeasureSql(Register register, DateOnly from, DateOnly to)
{
    private readonly List<NpgsqlParameter> parameters = [];

    public IReadOnlyList<NpgsqlParameter> Parameters => parameters;

    /// <summary>One number; NULL only where nothing was ever written.</summary>
    public string Number(EntryMeasure measure)
    {
        var (column, rows) = (measure.Column is { } name ? Field(name) : "", Rows(measure));
        return measure.Kind switch
        {
            MeasureKind.Entries => $"SELECT count(*)::numeric FROM e WHERE {rows}",
            MeasureKind.Sum => $"SELECT COALESCE(sum(({column})::numeric), 0) FROM e WHERE {rows}",
            MeasureKind.Distinct => $"SELECT count(DISTINCT lower(v))::numeric FROM e, string_to_table({column}, E'\\n') AS v WHERE {rows}",
            MeasureKind.Values => $"SELECT COALESCE(sum(cardinality(string_to_array({column}, E'\\n'))), 0)::numeric FROM e WHERE {rows}",
            MeasureKind.Last when measure.Per is { } per => NewestOfEach($"lower({Field(per)})", column, rows),
            MeasureKind.Last => $"SELECT ({column})::numeric FROM e WHERE {column} IS NOT NULL AND {rows} ORDER BY date DESC, number DESC LIMIT 1",
        };
    }

    // The key stands twice in the statement and must be the same expression, parameter and all.
    private static string NewestOfEach(string key, string column, string rows) => $"""
        SELECT sum(n) FROM (SELECT DISTINCT ON ({key}) ({column})::numeric AS n FROM e WHERE {column} IS NOT NULL AND {rows}
            ORDER BY {key}, date DESC, number DESC) AS newest
        """;

    /// <summary>Which entries a measure takes.</summary>
    public string Rows(EntryMeasure measure)
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

    public string Condition(EntryTerm term)
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
        return string.Create(CultureInfo.InvariantCulture, $"${parameters.Count + CountEntries.RowParameters}");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
