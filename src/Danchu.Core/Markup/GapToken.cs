namespace Danchu.Core.Markup;

/// <summary>A place that a draft leaves open: <c>{{thieu:15}}</c>, where last period's text said a number that no figure of this period gives.</summary>
internal static class GapToken
{
    private const string Mark = "thieu:";

    /// <summary>What stood there; null when it is no gap.</summary>
    public static string? Read(string inner) =>
        inner.StartsWith(Mark, StringComparison.Ordinal) && inner.Length > Mark.Length ? inner[Mark.Length..].Trim() : null;

    public static string Of(string said) => $"{{{{{Mark}{said}}}}}";
}
