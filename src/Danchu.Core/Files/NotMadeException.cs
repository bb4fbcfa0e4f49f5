namespace Danchu.Core.Files;

/// <summary>A file that somebody asked for cannot be made; the message tells them why in Vietnamese.</summary>
/// <param name="again">Whether another try may succeed.</param>
public sealed class NotMadeException(string message, bool again = false, Exception? inner = null) : Exception(message, inner)
{
    public bool Again { get; } = again;
}
