using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>
/// What people gave for a decision and how it was spent, as far as it was published on the same page; no entry is looked at. What was taken down, waits for its
/// day or has lost its personal part adds nothing.
/// </summary>
/// <param name="Items">The oldest first.</param>
/// <param name="Over">How many more are no longer shown, for their personal data's time is over: they are in no sum.</param>
public sealed record PublicContributions(IReadOnlyList<PublicContributions.Item> Items, IReadOnlyList<PublishedAmount> Sums, int Over)
{
    /// <param name="Number">Its place on the page.</param>
    public sealed record Item(int Number, string Title, DateOnly From, IReadOnlyList<PublishedAmount> Amounts);

    /// <param name="decisions">Entries of published decisions of the unit.</param>
    /// <returns>By the entry of the decision; nothing for one that nothing published follows.</returns>
    internal static async Task<Dictionary<EntryId, PublicContributions>> ReadAsync(
        DanchuDatabase database, OrganisationId unit, IReadOnlyCollection<EntryId> decisions, DateOnly today, CancellationToken cancellationToken)
    {
        if (decisions.Count == 0)
        {
            return [];
        }

        var following = await database.PublicOf(unit, today)
            .Where(p => p.Kind == PublicationKind.Contribution && p.TakenDownAt == null).OrderBy(p => p.Number)
            .Select(p => new
            {
                p.Number,
                Newest = p.Versions.Where(v => v.PublishedAt != null).OrderByDescending(v => v.Number)
                    .Select(v => new { v.SubjectEntryId, v.Title, v.PostedFrom, v.Amounts, v.HasPersonal, v.PersonalUntil }).First(),
            }).ToListAsync(cancellationToken);
        return following.Where(p => p.Newest.SubjectEntryId is { } subject && decisions.Contains(subject))
            .GroupBy(p => p.Newest.SubjectEntryId!.Value).ToDictionary(of => of.Key, of =>
            {
                var shown = of.Where(p => !p.Newest.HasPersonal || today <= p.Newest.PersonalUntil).ToList();
                return new PublicContributions(
                    shown.ConvertAll(p => new Item(p.Number!.Value, p.Newest.Title, p.Newest.PostedFrom, p.Newest.Amounts)),
                    PublishedAmount.SumsOf(shown.SelectMany(p => p.Newest.Amounts)), of.Count() - shown.Count);
            });
    }
}
