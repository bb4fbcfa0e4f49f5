using Danchu.Core.Facts;

namespace Danchu.Core.Reports.Figures;

/// <summary>Where a signed figure of a unit itself is from: counted from its book, or typed, and then what the book counted.</summary>
/// <param name="Register">Key of the register that counts it; empty where the unit keeps no such book.</param>
/// <param name="Reason">Why it is not what the book counted, as the unit explained it; empty where it did not, or nothing differs.</param>
public sealed record FigureOrigin(FrozenFigure Signed, string Register, string Reason)
{
    public bool IsCounted => Signed.Entries is not null;

    /// <summary>Typed, and not what the book counted.</summary>
    public bool IsAgainstBook => Signed.Book is { } book && book != Signed.Figure;

    /// <summary>A book stands behind it or beside it: it opens into entries.</summary>
    public bool HasBook => Register.Length > 0;
}
