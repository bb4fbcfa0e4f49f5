namespace Danchu.Core.Documents.Pdf;

/// <summary>The program that turns Word into PDF, and the one that knows the fonts it has for it.</summary>
public sealed record PdfOptions
{
    /// <summary>A name looked for in PATH, or a whole path.</summary>
    public string Program { get; init; } = "soffice";

    /// <summary>Fontconfig's program that lists the machine's fonts.</summary>
    public string FontList { get; init; } = "fc-list";

    /// <summary>A report of a hundred pages takes a few; whatever needs longer hangs.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long a started LibreOffice waits for the next document; zero: none waits.</summary>
    public TimeSpan Warm { get; init; } = TimeSpan.FromMinutes(2);
}
