using Danchu.Checking;

namespace Danchu.Core.Checks;

/// <summary>A document as plain text for the checker, with the places of the figures that the document binds.</summary>
public sealed record FlatText(string Text, IReadOnlyList<FlatFigure> Figures)
{
    /// <summary>Which part of the document each stretch of the text came from, in the order of the text.</summary>
    public IReadOnlyList<FlatPart> Parts { get; init; } = [];

    public FlatPart PartAt(int position)
    {
        var (low, high) = (0, Parts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Parts[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? Parts[low - 1] : FlatPart.Beginning;
    }
}

/// <summary>A bound figure in the flat text.</summary>
/// <param name="Tag">Names the fact, as in the document.</param>
/// <param name="Span">Where its words stand in the flat text.</param>
public sealed record FlatFigure(string Tag, TextSpan Span);

/// <summary>A stretch of the flat text of one kind.</summary>
/// <param name="Start">The part reaches from here to the next one.</param>
/// <param name="Heading">Index of the heading it stands under, counted through the body from 0; a footnote stands where its mark stands. -1 under none.</param>
public sealed record FlatPart(int Start, FlatKind Kind, int Heading)
{
    internal static readonly FlatPart Beginning = new(0, FlatKind.Body, -1);
}

/// <summary>What a paragraph of a flattened document is.</summary>
public enum FlatKind
{
    /// <summary>Letterhead, title, addressees.</summary>
    Head,

    Heading,

    Body,

    Annex,
}
