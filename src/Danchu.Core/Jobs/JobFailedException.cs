namespace Danchu.Core.Jobs;

/// <summary>A job cannot be done; the message says why in Vietnamese.</summary>
/// <param name="again">Whether another try may succeed.</param>
public sealed class JobFailedException(string message, bool again = false, Exception? inner = null) : Exception(message, inner)
{
    public bool Again { get; } = again;
}
