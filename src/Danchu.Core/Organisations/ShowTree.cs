using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>A unit and what stands below it on a line on a day, two levels at a time: a province of thousands is walked, not shown whole.</summary>
public sealed class ShowTree(DanchuDatabase database, Permissions permissions, TimeProvider clock)
{
    private const int Depth = 2;

    /// <summary>More units than this directly below one another are cut off; the list with its filters finds the rest.</summary>
    private const int BranchLimit = 300;

    /// <param name="Root">Where to begin; the person's own units when null.</param>
    public sealed record Query(ReportingLine Line, DateOnly? On = null, OrganisationId? Root = null);

    public async Task<Outcome<IReadOnlyList<TreeBranch>>> ReadAsync(Actor actor, Query query, CancellationToken cancellationToken = default)
    {
        var day = query.On ?? clock.Today();
        var roots = actor.Organisations.ToList();
        if (query.Root is { } root)
        {
            if (!await permissions.MaySeeAsync(actor, root, cancellationToken)
                && !await permissions.MayReadAsync(actor, root, query.Line, day, cancellationToken))
            {
                return Denial.Absent;
            }

            roots = [root];
        }

        var names = await database.Organisations.AsNoTracking().Where(o => roots.Contains(o.Id)).OrderBy(o => o.Name)
            .Select(o => new Node(o.Id, o.Name, o.Level)).ToListAsync(cancellationToken);
        return await BranchesAsync(names, query.Line, day, Depth, cancellationToken);
    }

    private sealed record Node(OrganisationId Id, string Name, Level Level);

    // One query a level, whatever the number of branches.
    private async Task<List<TreeBranch>> BranchesAsync(List<Node> nodes, ReportingLine line, DateOnly day, int depth, CancellationToken cancellationToken)
    {
        var ids = nodes.ConvertAll(n => n.Id);
        var links = from link in database.Subordinations
                    join unit in database.Organisations on link.SubordinateId equals unit.Id
                    where link.Line == line && ids.Contains(link.SuperiorId) && link.From <= day && (link.To == null || link.To >= day)
                    orderby unit.Name, unit.Code
                    select new { link.SuperiorId, Unit = new Node(unit.Id, unit.Name, unit.Level) };
        if (depth == 0)
        {
            var counts = await links.GroupBy(l => l.SuperiorId)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            return nodes.ConvertAll(n => new TreeBranch(n.Id, n.Name, n.Level, counts.GetValueOrDefault(n.Id), []));
        }

        var below = (await links.ToListAsync(cancellationToken)).ToLookup(l => l.SuperiorId, l => l.Unit);
        var shown = below.SelectMany(group => group.Take(BranchLimit)).ToList();
        var branches = (await BranchesAsync(shown, line, day, depth - 1, cancellationToken)).DistinctBy(b => b.Id).ToDictionary(b => b.Id);
        return nodes.ConvertAll(n => new TreeBranch(
            n.Id, n.Name, n.Level, below[n.Id].Count(), [.. below[n.Id].Take(BranchLimit).Select(child => branches[child.Id])]));
    }
}

/// <summary>An organisation in the tree, with what is shown below it.</summary>
/// <param name="Count">How many units stand directly below, shown or not.</param>
public sealed record TreeBranch(OrganisationId Id, string Name, Level Level, int Count, IReadOnlyList<TreeBranch> Below);
