namespace Danchu.Tests.Support;

/// <summary>What the visitor looks through. Every page must work in all four.</summary>
public sealed record BrowserView(int Width, int Height, bool Touch, bool Script)
{
    public static readonly BrowserView Desktop = new(1366, 768, Touch: false, Script: true);

    public static readonly BrowserView DesktopWithoutScript = Desktop with { Script = false };

    public static readonly BrowserView Phone = new(390, 844, Touch: true, Script: true);

    public static readonly BrowserView PhoneWithoutScript = Phone with { Script = false };
}
