using Danchu.Core.Access;

namespace Danchu.Core.Rounds;

/// <summary>Names as they stand inside a sentence.</summary>
internal static class InSentence
{
    /// <summary>"Năm 2023" inside a sentence is "năm 2023"; a name that begins with an abbreviation (QCDC) stays.</summary>
    public static string Lowered(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>"khối Đảng".</summary>
    public static string Of(ReportingLine line) => Lowered(line.Label());
}
