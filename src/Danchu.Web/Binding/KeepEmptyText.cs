using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Danchu.Web.Binding;

/// <summary>An empty field is empty text, not null.</summary>
internal sealed class KeepEmptyText : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
}
