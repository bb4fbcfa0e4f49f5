using System.Security.Cryptography;
using System.Text;

namespace Danchu.Core.Reports.Drafts;

/// <summary>Where a sentence of a draft comes from.</summary>
public enum DraftSource
{
    /// <summary>The unit's report of the period before, its figures bound anew.</summary>
    LastPeriod,

    /// <summary>A sentence of the catalogue, filled from this period's figures and entries.</summary>
    Template,

    /// <summary>A report of a unit below that reached this one.</summary>
    Below,
}

/// <summary>A sentence that a draft offers.</summary>
/// <param name="Id">Of its words and place: the same sentence has the same id until its figures come or go.</param>
/// <param name="Markup">As it goes into the text.</param>
/// <param name="Words">As it reads now, figures in their places.</param>
/// <param name="From">Whose words: "Báo cáo số 12-BC/BCĐ", "câu mẫu", "Xã Bản Bo".</param>
/// <param name="Gaps">What is missing in it, in Vietnamese.</param>
public sealed record DraftedSentence(string Id, string Markup, string Words, DraftSource Source, string From, IReadOnlyList<string> Gaps)
{
    /// <summary>Proposed; the others are there to be chosen.</summary>
    public bool Chosen { get; init; }

    public bool BeginsParagraph { get; init; }

    /// <summary>Why it is not proposed: "so sánh với năm trước bằng lời", "chưa có số liệu".</summary>
    public string Doubt { get; init; } = "";

    /// <summary>The paragraph of a report below that it is.</summary>
    internal DraftMaterial.Piece? Taken { get; init; }

    internal static string IdOf(string section, DraftSource source, string markup) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{section}\n{source}\n{markup}")))[..16];
}

/// <summary>What a draft offers for one section.</summary>
/// <param name="Key">Of the section.</param>
/// <param name="Heading">With its number.</param>
/// <param name="Standing">The text that stands there already: the draft is added behind it, and nothing is proposed.</param>
/// <param name="Revision">Of that text.</param>
/// <param name="Missing">Figures of the section that nobody entered yet, by name: their sentences wait for them.</param>
public sealed record DraftedSection(
    string Key, string Heading, string Standing, bool Open, int Revision, IReadOnlyList<DraftedSentence> Sentences, IReadOnlyList<string> Missing)
{
    public bool Written => Standing.Length > 0;
}
