namespace Danchu.Core.Markup;

/// <summary>The tag of what a token wrote into a document, and the token it is read back as.</summary>
internal static class TokenTag
{
    /// <summary>The token without braces as it is kept; null when it is none.</summary>
    public static string? Of(string inner) => ListToken.Read(inner)?.Inner ?? FigureToken.Read(inner)?.Inner;

    /// <summary>The token as it is typed, braces included.</summary>
    public static string? Markup(string tag) => Of(tag) is { } inner ? $"{{{{{inner}}}}}" : null;
}
