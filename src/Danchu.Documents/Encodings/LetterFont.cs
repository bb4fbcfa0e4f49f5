namespace Danchu.Documents.Encodings;

/// <summary>What decides how the letters of a piece of text are read.</summary>
/// <param name="Name">Of the font; empty where the file does not say.</param>
/// <param name="Caps">Shown in capitals (<c>w:caps</c>), which comes after the letters are known.</param>
internal readonly record struct LetterFont(string Name, bool Caps = false)
{
    public static LetterFont Unknown { get; } = new("");
}

/// <summary>A piece of text in one font.</summary>
internal readonly record struct Lettered(string Text, LetterFont Font);
