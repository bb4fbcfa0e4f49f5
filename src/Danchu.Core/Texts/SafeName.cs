using System.Globalization;

namespace Danchu.Core.Texts;

/// <summary>A name that is safe as a file's on every system: small Latin letters, digits and hyphens.</summary>
internal static class SafeName
{
    private const int Longest = 80;

    public static string Of(string text)
    {
        var words = new string([.. SearchText.Of(text).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words);
        return name.Length switch
        {
            0 => "don-vi",
            > Longest => name[..Longest].TrimEnd('-'),
            _ => name,
        };
    }
}

/// <summary>Hands out each name once: the second commune of a name gets "-2".</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public string Take(string name)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return free;
    }
}
