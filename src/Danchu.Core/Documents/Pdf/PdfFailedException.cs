namespace Danchu.Core.Documents.Pdf;

/// <summary>A document cannot be converted to PDF; the message says why in Vietnamese.</summary>
/// <param name="again">Whether another try may succeed.</param>
public sealed class PdfFailedException(string message, bool again = false, Exception? inner = null) : Exception(message, inner)
{
    public bool Again { get; } = again;
}
