using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Villages;

/// <summary>Thôn hiện nay: what the newest entry of the book of villages says of one, in its own book or in its commune's.</summary>
/// <param name="On">The day of which it speaks.</param>
public sealed record VillageState(DateOnly On, decimal? Households, decimal? People, string Head, DateOnly? TermFrom, DateOnly? TermTo, EntryId Entry)
{
    /// <summary>Key of the register and of its columns (catalogue/registers/thon-ban.yaml).</summary>
    public const string Register = "thon-ban";

    public const string NameColumn = "thon";

    public const string DateColumn = "ngay";

    public const string HouseholdsColumn = "so-ho";

    public const string PeopleColumn = "so-khau";

    public const string HeadColumn = "truong-thon";

    public const string TermFromColumn = "nhiem-ky-tu";

    public const string TermToColumn = "nhiem-ky-den";

    internal static VillageState Of(Entry entry) => new(
        entry.Date, ShowField.Number(entry[HouseholdsColumn]), ShowField.Number(entry[PeopleColumn]), entry[HeadColumn],
        ShowField.Day(entry[TermFromColumn]), ShowField.Day(entry[TermToColumn]), entry.Id);

    /// <summary>
    /// The newest entry of each village; one of which nothing was written is left out. What the commune wrote of a name that two villages have is of neither.
    /// </summary>
    internal static async Task<Dictionary<OrganisationId, Entry>> NewestAsync(
        DanchuDatabase database, OrganisationId commune, IReadOnlyList<Organisation> villages, CancellationToken cancellationToken)
    {
        var units = villages.Select(village => village.Id).Append(commune).ToList();
        var entries = await database.Entries.AsNoTracking().Where(e => e.RegisterKey == Register && e.StruckAt == null && units.Contains(e.OrganisationId))
            .OrderBy(e => e.Date).ThenBy(e => e.WrittenAt).ThenBy(e => e.Number).ToListAsync(cancellationToken);
        var named = villages.ToLookup(village => SearchText.Of(village.Name), village => village.Id, StringComparer.Ordinal);
        var newest = new Dictionary<OrganisationId, Entry>();
        foreach (var entry in entries)
        {
            var about = entry.OrganisationId == commune ? named[SearchText.Of(entry[NameColumn])].ToList() : [entry.OrganisationId];
            if (about is [var village])
            {
                newest[village] = entry;
            }
        }

        return newest;
    }
}
