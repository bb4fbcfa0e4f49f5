namespace Danchu.Web.Api;

/// <summary>One of a closed list in an address, by its name as answers write it, in whatever case; a number is none of them.</summary>
internal readonly record struct Choice<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string? text, IFormatProvider? provider, out Choice<T> choice)
    {
        var known = Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && char.IsLetter(text![0]);
        choice = new Choice<T>(value);
        return known;
    }
}
