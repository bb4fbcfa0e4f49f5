using Danchu.Core.Files;
using Danchu.Core.Organisations;
using Danchu.Core.Registers;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>The columns of the register a duty is judged from, of all its versions, and behind a point those of the register a column points into.</summary>
internal sealed class DutyColumns
{
    private readonly ILookup<string, Register> byKey;

    public DutyColumns(IEnumerable<InFile<Register>> registers, string? register)
    {
        byKey = registers.Select(file => file.Value).OrderByDescending(one => one.Version).ToLookup(one => one.Key, StringComparer.Ordinal);
        Register = register;
    }

    public string? Register { get; }

    public bool IsKnown => Register is not null && byKey.Contains(Register);

    public bool AreKeptBy(OrganisationKind kind) => byKey[Register!].Any(register => register.IsKeptBy(kind));

    public RegisterColumn? Find(string name) => name.Split('.') switch
    {
        _ when Register is null => null,
        [var own] => Find(Register, own),
        [var entry, var column] => Find(Register, entry)?.Register is { } other ? Find(other, column) : null,
        _ => null,
    };

    /// <summary>The column of that name; an error is noted at the cell where there is none or it does not fit.</summary>
    public RegisterColumn? Of(Cell cell, string name, Func<RegisterColumn, bool> fits, string what)
    {
        var column = Find(name);
        if (column is null || !fits(column))
        {
            cell.Refuse($"“{name}” không phải {what} của sổ.");
        }

        return column;
    }

    private RegisterColumn? Find(string register, string column) => byKey[register].Select(one => one.Find(column)).FirstOrDefault(found => found is not null);
}
