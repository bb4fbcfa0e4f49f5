using System.Text;

namespace Danchu.Documents.Reading;

/// <summary>Raised digits in plain text: a unit's ("m²") or the mark of a footnote.</summary>
public static class RaisedDigits
{
    /// <param name="before">The text they stand behind.</param>
    public static string Of(StringBuilder before, string digits) => digits switch
    {
        "2" when before is [.., 'm'] => "²",
        "3" when before is [.., 'm'] => "³",
        _ => $"[{digits}]",
    };
}
