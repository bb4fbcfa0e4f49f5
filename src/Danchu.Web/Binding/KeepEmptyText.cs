using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Danchu.Web.Binding;

/// <summary>Binds an empty field as empty text, not null.</summary>
internal sealed class KeepEmptyText : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
}
