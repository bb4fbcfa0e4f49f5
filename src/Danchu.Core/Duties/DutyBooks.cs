using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;

namespace Danchu.Core.Duties;

/// <summary>An entry as far as duties are judged from it.</summary>
internal sealed record DutyEntry(EntryId Id, OrganisationId Unit, string Register, DateOnly Date, string Title, Dictionary<string, string> Fields)
{
    public JudgedEntry Judged => new(Id, Title, Register, Date);
}

/// <summary>What duties of one unit are judged from: its entries, those they name, its villages.</summary>
/// <param name="Registers">By key, the newest version of each.</param>
/// <param name="Named">Entries that others name, by id as it is kept.</param>
/// <param name="KeptFrom">Since when the unit or a village of it keeps a book, by register.</param>
internal sealed record DutyBooks(
    IReadOnlyList<DutyEntry> Entries, IReadOnlyDictionary<string, Register> Registers, IReadOnlyDictionary<string, DutyEntry> Named,
    IReadOnlyDictionary<string, DateOnly> KeptFrom, IReadOnlyList<BookOf> Villages)
{
    private ILookup<(string Id, string Register), DutyEntry>? naming;

    /// <summary>The entries that name this one, in columns that are for its book; found once for all of them.</summary>
    public IEnumerable<DutyEntry> Naming(DutyEntry entry) => (naming ??= Entries.SelectMany(NamedBy).ToLookup(one => one.Named, one => one.By))[
        (entry.Id.ToString(), entry.Register)];

    private IEnumerable<((string Id, string Register) Named, DutyEntry By)> NamedBy(DutyEntry entry) =>
        from column in Registers.GetValueOrDefault(entry.Register)?.Columns ?? []
        where column.Kind == ColumnKind.Entry && column.Register is not null
        from id in (Read(entry, column.Key) ?? "").Split('\n')
        select ((id, column.Register), entry);

    /// <summary>What a column of an entry holds, or behind a point that of the entry it names; null where nothing.</summary>
    public string? Read(DutyEntry entry, string name) => name.Split('.') switch
    {
        [var own] => entry.Fields.GetValueOrDefault(own),
        [var link, var column] => Named.GetValueOrDefault(entry.Fields.GetValueOrDefault(link, ""))?.Fields.GetValueOrDefault(column),
        _ => null,
    };

    public DateOnly? Day(DutyEntry entry, string? name) => name is null ? null : ShowField.Day(Read(entry, name) ?? "");

    public decimal? Number(DutyEntry entry, string name) => ShowField.Number(Read(entry, name) ?? "");

    /// <summary>Whether all of the terms hold of an entry: what a count of the same terms would take (<see cref="EntryTerm"/>).</summary>
    public bool Holds(DutyEntry entry, List<EntryTerm> terms) => terms.TrueForAll(term => Holds(entry, term));

    private bool Holds(DutyEntry entry, EntryTerm term)
    {
        var (held, other) = (Read(entry, term.Column), term.Other is { } name ? Read(entry, name) : null);
        return (term.Sign, term.Other) switch
        {
            (TermSign.IsEmpty, _) => held is null,
            (TermSign.IsNotEmpty, _) => held is not null,
            (TermSign.Is, not null) => held is not null && string.Equals(held, other, StringComparison.Ordinal),
            (TermSign.IsNot, not null) => !string.Equals(held, other, StringComparison.Ordinal),
            (TermSign.Is, _) => Is(entry, term, held),
            (TermSign.IsNot, _) => !Is(entry, term, held),
            (var sign, null) => Compare(ShowField.Number(held ?? ""), ShowField.Number(term.Values[0])) is { } order && Fits(sign, order),
            var (sign, _) => Column(entry.Register, term.Column)?.IsNumber == true
                ? Compare(ShowField.Number(held ?? ""), ShowField.Number(other ?? "")) is { } numbers && Fits(sign, numbers)
                : held is not null && other is not null && Fits(sign, string.CompareOrdinal(held, other)),
        };
    }

    // What was left open says no.
    private bool Is(DutyEntry entry, EntryTerm term, string? held) => Column(entry.Register, term.Column) switch
    {
        { Kind: ColumnKind.YesNo } => term.Values.Contains(held ?? "no", StringComparer.Ordinal),
        { IsNumber: true } => held is not null && term.Values.Exists(value => ShowField.Number(value) == ShowField.Number(held)),
        { Many: true } => held is not null && held.Split('\n').Intersect(term.Values, StringComparer.Ordinal).Any(),
        _ => held is not null && term.Values.Contains(held, StringComparer.Ordinal),
    };

    private RegisterColumn? Column(string register, string name) => (Registers.GetValueOrDefault(register), name.Split('.')) switch
    {
        ({ } own, [var column]) => own.Find(column),
        ({ } own, [var link, var column]) => own.Find(link)?.Register is { } other ? Registers.GetValueOrDefault(other)?.Find(column) : null,
        _ => null,
    };

    private static int? Compare(decimal? one, decimal? other) => one is { } a && other is { } b ? a.CompareTo(b) : null;

    private static bool Fits(TermSign sign, int order) => sign switch
    {
        TermSign.Less => order < 0,
        TermSign.AtMost => order <= 0,
        TermSign.More => order > 0,
        TermSign.AtLeast => order >= 0,
        _ => false,
    };
}
