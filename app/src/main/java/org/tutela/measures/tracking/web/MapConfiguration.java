package org.tutela.measures.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.tutela.measures.tracking.map.Coast;
import org.tutela.measures.tracking.map.Tiler;

/** The base map: the coast, and over it whatever file a force names. Both are served piece by piece (HTTP Range) to whoever is signed in; neither says anything of anybody. */
@Configuration(proxyBeanMethods = false)
class MapConfiguration implements WebMvcConfigurer {
  private static final Logger LOG = LoggerFactory.getLogger(MapConfiguration.class);
  private final Map<String, Supplier<Resource>> files;

  /** @param area a PMTiles archive of a force's own; "" for none */
  MapConfiguration(@Value("${tutela.map:}") String area, Clock clock) {
    long now = clock.millis();
    if (!area.isBlank() && !Files.isReadable(Path.of(area))) LOG.warn("tutela.map names a file that is not there yet: maps will show the coast only");
    files = Map.of("coast.pmtiles", SingletonSupplier.of(() -> made(Coast.archive(), now)),
        "area.pmtiles", area.isBlank() ? SingletonSupplier.of(() -> made(Tiler.archive(List.of(), 0, 0), now)) : () -> new FileSystemResource(area));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/tracking/map/*.pmtiles").setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate()).resourceChain(false).addResolver(new ByName());
  }

  private static Resource made(byte[] bytes, long at) {
    return new ByteArrayResource(bytes) {
      @Override
      public long lastModified() throws IOException {
        return at;
      }
    };
  }

  private final class ByName implements ResourceResolver {
    @Override
    public Resource resolveResource(HttpServletRequest request, String path, List<? extends Resource> locations, ResourceResolverChain chain) {
      var file = files.get(path);
      return file == null || !file.get().exists() ? null : file.get();
    }

    @Override
    public String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
      return files.containsKey(path) ? path : null;
    }
  }
}
