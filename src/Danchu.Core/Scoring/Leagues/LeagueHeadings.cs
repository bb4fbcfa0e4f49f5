using System.Buffers;
using System.Globalization;

namespace Danchu.Core.Scoring.Leagues;

/// <summary>
/// What stands, turned, over the columns of a league table: a criterion in full where it fits; else its opening clauses behind a number, under which the whole
/// criterion is printed below the table. Nothing official is cut in the middle.
/// </summary>
internal sealed class LeagueHeadings(IReadOnlyList<LeagueColumn> columns)
{
    /// <summary>Letters that two turned lines hold.</summary>
    private const int Longest = 76;

    private const int LeastClause = 12;

    private static readonly SearchValues<char> Ends = SearchValues.Create(",;:(");

    private readonly Dictionary<LeagueColumn, int> places = columns.Index().ToDictionary(c => c.Item, c => c.Index + 1);

    public IReadOnlyList<LeagueColumn> Columns => columns;

    public string Of(LeagueColumn column)
    {
        var whole = Whole(column);
        return whole.Length <= Longest ? whole : $"{Number(column)} {Clause(Words(column)) ?? "Tiêu chí này"}";
    }

    /// <summary>The criteria that stand shortened, each with its number.</summary>
    public IEnumerable<string> Below => columns.Where(column => Whole(column).Length > Longest).Select(column => $"{Number(column)} {Words(column)}.");

    private static string Whole(LeagueColumn column) => (column.Criterion.Number.Length > 0 ? column.Criterion.Number + ". " : "") + Words(column);

    private static string Words(LeagueColumn column) => column.Criterion.Text.Trim().TrimEnd('.', ';');

    private string Number(LeagueColumn column) => string.Create(CultureInfo.InvariantCulture, $"({places[column]})");

    // As many clauses as fit.
    private static string? Clause(string text)
    {
        var end = text.AsSpan(0, Math.Min(text.Length, Longest - 4)).LastIndexOfAny(Ends);
        while (end > 0 && text.AsSpan(0, end).Count('(') > text.AsSpan(0, end).Count(')'))
        {
            end = text.LastIndexOf('(', end - 1);
        }

        return end < LeastClause ? null : text[..end].TrimEnd();
    }
}
