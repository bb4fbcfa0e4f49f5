namespace Danchu.Web.Pages.CongKhai;

/// <summary>Where the site stands for the public: as the operator says, else as it was asked for, whose host was checked.</summary>
/// <param name="named">"https://danchu.example.vn"; null when nobody has said.</param>
public sealed class PublicSite(Uri? named)
{
    public Uri Of(HttpRequest request) => named ?? new Uri($"{request.Scheme}://{request.Host}");
}
