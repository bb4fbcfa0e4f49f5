using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>
/// Names a finding by what is said in it: its sentence with the figure marked, and the figures it was compared with. Edits elsewhere in the
/// document leave the name as it is; a change to the sentence or to one of the figures gives another name.
/// </summary>
public static partial class FingerprintFinding
{
    /// <returns>SHA-256 in lower-case hex for each finding, in the same order.</returns>
    public static IReadOnlyList<string> OfAll(FlatText flat, IReadOnlyList<Finding> findings)
    {
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. findings.Select(finding =>
        {
            var said = Said(flat, finding);

            // The same sentence written twice is two findings.
            var ordinal = met[said] = met.GetValueOrDefault(said) + 1;
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{said}\n{ordinal}")));
        })];
    }

    // The day of the report and the register enter into what is expected, not into what is said: they are left out on purpose.
    private static string Said(FlatText flat, Finding finding)
    {
        var said = new StringBuilder(finding.Code).Append('\n');
        foreach (var piece in MarkSentence.Of(flat.Text, finding).Pieces)
        {
            said.Append(piece.Mark == PieceMark.Found ? $"»{piece.Text}«" : piece.Text);
        }

        foreach (var place in finding.Related.Where(place => flat.PartAt(place.Start).Kind != FlatKind.Head))
        {
            said.Append('\n').Append(flat.Text, place.Start, place.Length);
        }

        // A reason given against one figure of the form does not hold against another.
        if (finding.Code is "G304" or "G305")
        {
            said.Append('\n').Append(finding.Expected);
        }

        // Footnotes are numbered through the document: one more before this sentence says nothing new in it.
        return FootnoteMark().Replace(said.ToString(), "");
    }

    [GeneratedRegex(@"\[[0-9]{1,4}\] ?", RegexOptions.None, 1000)]
    private static partial Regex FootnoteMark();
}
