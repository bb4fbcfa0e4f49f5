using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Search;

/// <summary>
/// One search over units, rounds, reports, documents, figures and the texts of reports: each kind by the rules of its own pages, so that nothing is found
/// that could not be opened. No kind is read further than <see cref="Most"/>.
/// </summary>
public sealed class SearchEverything(DanchuDatabase database, ShowTotals showTotals, TimeProvider clock)
{
    /// <summary>Of each kind, when all are shown.</summary>
    public const int Few = 10;

    /// <summary>Of one kind at most; whoever finds more has to say more.</summary>
    public const int Most = 200;

    /// <summary>Characters without which nothing is looked for.</summary>
    public const int Shortest = 2;

    public const int PageSize = 50;

    /// <param name="Kind">All of this one kind, a page at a time; null for a few of every kind.</param>
    public sealed record Input(string? Search, FoundKind? Kind = null, int Page = 1);

    /// <summary>What was looked for, as read, with the groups in which there is something.</summary>
    public sealed record View(string Search, bool IsTooShort, IReadOnlyList<FoundGroup> Groups);

    public async Task<Outcome<View>> ReadAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        var line = SearchRequest.Line(input.Search);
        var request = SearchRequest.Of(line, actor, clock.Today());
        if (request.Folded.Length < Shortest)
        {
            return new View(line, IsTooShort: true, []);
        }

        var reach = await database.Database.SqlQuery<Guid>($"SELECT organisation_id AS \"Value\" FROM ever_below({request.Own})")
            .ToArrayAsync(cancellationToken);
        request = request with { Reach = reach };
        List<FoundGroup> groups = [];
        foreach (var kind in input.Kind is { } one ? [one] : Enum.GetValues<FoundKind>())
        {
            var found = await FindAsync(actor, request, kind, cancellationToken);
            if (found.Count > 0)
            {
                groups.Add(new(kind, await ShownAsync(request, Shown(found, input), cancellationToken), found.Count));
            }
        }

        return new View(line, IsTooShort: false, groups);
    }

    private Task<List<FoundRow>> FindAsync(Actor actor, SearchRequest request, FoundKind kind, CancellationToken cancellationToken) => kind switch
    {
        FoundKind.Unit => database.UnitsFoundAsync(request, cancellationToken),
        FoundKind.Round => database.RoundsFoundAsync(request, cancellationToken),
        FoundKind.Report => database.ReportsFoundAsync(request, cancellationToken),
        FoundKind.Document => database.DocumentsFoundAsync(request, cancellationToken),
        FoundKind.Figure => FindFigures.ReadAsync(database, showTotals, actor, request, cancellationToken),
        FoundKind.Text => database.TextsFoundAsync(request, cancellationToken),
    };

    private static List<FoundRow> Shown(List<FoundRow> found, Input input) => input.Kind is null
        ? [.. found.Take(Few)]
        : [.. found.Skip((Math.Clamp(input.Page, 1, Most) - 1) * PageSize).Take(PageSize)];

    // Only the texts that are shown are read.
    private async Task<List<Found>> ShownAsync(SearchRequest request, List<FoundRow> rows, CancellationToken cancellationToken)
    {
        List<Found> shown = [];
        foreach (var row in rows)
        {
            shown.Add(row.Section is { } section
                ? await database.WithExcerptAsync(row, section, request, cancellationToken)
                : new(row.Title, row.Detail, row.Href, []));
        }

        return shown;
    }
}
