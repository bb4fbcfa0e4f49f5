using Danchu.Core.Uploads;

namespace Danchu.Web.Api;

/// <summary>A file that another program sends as the body of its request, as far as its purpose takes it.</summary>
internal static class SentBytes
{
    /// <summary>One byte past the limit is enough to know that a file is too large.</summary>
    public static async Task<byte[]> BytesAsync(this HttpRequest request, UploadPurpose purpose, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while (kept.Length <= purpose.SizeLimit && (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
