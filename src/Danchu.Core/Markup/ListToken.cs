using System.Text.RegularExpressions;
using Danchu.Core.Facts;

namespace Danchu.Core.Markup;

/// <summary>How a list of entries stands in the text.</summary>
public enum ListForm
{
    /// <summary>In brackets behind the words it explains; a long one becomes a footnote there.</summary>
    Bracketed,

    /// <summary><c>ke</c>: as part of the sentence, "A, B và C".</summary>
    Told,

    /// <summary><c>chu-thich</c>: a footnote, however short.</summary>
    Noted,
}

/// <summary>
/// A list of the unit's entries as it stands in the text: <c>{{so:van-ban.van-ban-bcd}}</c>, <c>{{so:hoi-nghi.noi-dung-tuyen-truyen|ke}}</c> (docs/adr/0016).
/// </summary>
/// <param name="Register">Key of the register.</param>
/// <param name="List">Key of one of its lists.</param>
public sealed partial record ListToken(string Register, string List, ListForm Form = ListForm.Bracketed)
{
    /// <summary>Register and list, whatever the form.</summary>
    public string Key => $"{Register}.{List}";

    /// <summary>Without braces: also the tag of the words in the document, and the key of what is frozen.</summary>
    public string Inner => FrozenFigure.ListMark + Key + Form switch { ListForm.Told => "|ke", ListForm.Noted => "|chu-thich", _ => "" };

    /// <summary>Reads what stands between the braces; null when it is no list.</summary>
    public static ListToken? Read(string inner) => Grammar().Match(inner) is { Success: true } match
        ? new ListToken(
            match.Groups["register"].Value, match.Groups["list"].Value,
            match.Groups["form"].Value switch { "ke" => ListForm.Told, "chu-thich" => ListForm.Noted, _ => ListForm.Bracketed })
        : null;

    /// <summary>The token as it is typed, braces included.</summary>
    public override string ToString() => $"{{{{{Inner}}}}}";

    [GeneratedRegex(
        @"^so:(?<register>[a-z0-9-]{1,40})\.(?<list>[a-z0-9-]{1,40})(\|(?<form>ke|chu-thich))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Grammar();
}
