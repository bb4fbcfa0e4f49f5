using System.Globalization;
using Danchu.Core.Identifiers;

namespace Danchu.Core.History;

/// <summary>
/// The end of an organisation's chain at some moment, as a line of text to be kept off the machine: "{organisation} {sequence} {hash}". Who holds it can tell
/// later whether the chain was cut or written anew, which nobody can tell from the database alone.
/// </summary>
public sealed record KeptHead(OrganisationId OrganisationId, long Sequence, string Hash)
{
    private const int HashLength = 64;

    public static KeptHead? Parse(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts is [var unit, var number, { Length: HashLength } hash]
            && Guid.TryParse(unit, out var id)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new KeptHead(new(id), sequence, hash)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{OrganisationId} {Sequence} {Hash}");
}
