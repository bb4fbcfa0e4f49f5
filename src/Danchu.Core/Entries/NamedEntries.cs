using System.Globalization;
using System.Text.RegularExpressions;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Registers;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Entries;

/// <summary>Entries of a unit that its other entries name: found by id, by number or by title; those of other units and struck ones may not be named.</summary>
internal sealed partial class NamedEntries
{
    /// <summary>Between number and title where an entry is named in a file: "05/2023 · Kế hoạch …".</summary>
    private const string Mark = " · ";

    private readonly Dictionary<Guid, Known> byId;
    private readonly Lazy<ILookup<(string, int, int), Known>> byNumber;
    private readonly Lazy<ILookup<(string, string), Known>> byTitle;

    private NamedEntries(List<Known> known)
    {
        byId = known.ToDictionary(one => one.Id.Value);
        byNumber = new(() => known.ToLookup(one => (one.Register, one.Year, one.Number)));
        byTitle = new(() => known.ToLookup(one => (one.Register, SearchText.Of(one.Title))));
        Titles = known.ToDictionary(one => one.Id.Value, one => one.Title);
    }

    private sealed record Known(EntryId Id, string Register, int Year, int Number, string Title, bool IsStruck);

    public IReadOnlyDictionary<Guid, string> Titles { get; }

    /// <summary>Those that fields name.</summary>
    public static async Task<NamedEntries> LoadAsync(
        DanchuDatabase database, OrganisationId unit, Register register, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var ids = Columns(register, fields).SelectMany(column => Ids(fields[column.Key])).Select(EntryId.Of).ToList();
        return await LoadAsync(Of(database, unit).Where(e => ids.Contains(e.Id)), ids.Count > 0, cancellationToken);
    }

    /// <summary>All that may stand in these columns.</summary>
    public static async Task<NamedEntries> LoadAsync(
        DanchuDatabase database, OrganisationId unit, IEnumerable<RegisterColumn> columns, CancellationToken cancellationToken)
    {
        var keys = columns.Where(c => c.Kind == ColumnKind.Entry).Select(c => c.Register!).Distinct(StringComparer.Ordinal).ToList();
        return await LoadAsync(Of(database, unit).Where(e => keys.Contains(e.RegisterKey)), keys.Count > 0, cancellationToken);
    }

    /// <summary>What of these fields may not be named.</summary>
    public IEnumerable<Refusal> Refuse(Register register, Dictionary<string, string> fields) => Columns(register, fields)
        .Where(column => Ids(fields[column.Key]).Any(id =>
            !byId.TryGetValue(id, out var found) || found.IsStruck || !string.Equals(found.Register, column.Register, StringComparison.Ordinal)))
        .Select(column => new Refusal(
            $"“{column.Name}”: mục được chọn không có trong sổ của đơn vị, hoặc đã gạch bỏ.", ParseEntry.FieldOf(column.Key)));

    /// <summary>An entry as a file names it; its number alone says which.</summary>
    public string InFile(string id) => Guid.TryParse(id, out var guid) && byId.TryGetValue(guid, out var found)
        ? string.Create(CultureInfo.InvariantCulture, $"{found.Number:00}/{found.Year}{Mark}{found.Title}")
        : "";

    /// <summary>The entry that one line of a cell names.</summary>
    public (string Id, string? Why) Find(RegisterColumn column, string text)
    {
        var line = InputText.Line(text);
        if (Numbered().Match(line) is { Success: true } match)
        {
            var (number, year) = (match.Groups["number"].Value, match.Groups["year"].Value);
            var there = byNumber.Value[(column.Register!, int.Parse(year, CultureInfo.InvariantCulture), int.Parse(number, CultureInfo.InvariantCulture))];
            return there.FirstOrDefault() is { } found ? (found.Id.ToString(), null) : ("", $"Sổ của đơn vị không có mục số {number}/{year}.");
        }

        var named = byTitle.Value[(column.Register!, SearchText.Of(line))].OrderBy(one => one.IsStruck).ToList();
        return named switch
        {
            [] => ("", $"Sổ của đơn vị không có mục nào tên “{(line.Length > 60 ? line[..60] + "…" : line)}”; ghi số của mục, như 05/2023."),
            [var only] => (only.Id.ToString(), null),
            [var first, { IsStruck: true }, ..] when !first.IsStruck => (first.Id.ToString(), null),
            _ => ("", $"Có {named.Count} mục cùng tên; ghi số của mục, như {named[0].Number:00}/{named[0].Year}."),
        };
    }

    // Its own and those of its villages.
    private static IQueryable<Entry> Of(DanchuDatabase database, OrganisationId unit) => database.Entries.Where(e =>
        e.OrganisationId == unit || database.VillagePlaces.Any(p => p.CommuneId == unit && p.VillageId == e.OrganisationId));

    private static IEnumerable<RegisterColumn> Columns(Register register, Dictionary<string, string> fields) =>
        register.Columns.Where(column => column.Kind == ColumnKind.Entry && fields.ContainsKey(column.Key));

    private static IEnumerable<Guid> Ids(string kept) => kept.Split('\n').Select(Guid.Parse);

    private static async Task<NamedEntries> LoadAsync(IQueryable<Entry> entries, bool any, CancellationToken cancellationToken) => new(!any ? []
        : await entries.AsNoTracking().Select(e => new Known(e.Id, e.RegisterKey, e.Year, e.Number, e.Title, e.StruckAt != null))
            .ToListAsync(cancellationToken));

    [GeneratedRegex(@"^(?<number>\d{1,6})/(?<year>\d{4})( · .*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
